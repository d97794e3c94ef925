<#ftl output_format="plainText">
<#import "signature.ftl" as letter>
${letter.hello()}

${msg("verification.text", realmName)}

${link}

${msg("verification.username", user.username!"")}
${msg("verification.validity", letter.validity())}

${msg("verification.ignore")}

<@letter.contact/>
