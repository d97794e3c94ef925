<#ftl output_format="plainText">
<#import "signature.ftl" as letter>
${letter.hello()}

${msg("reset.text")}

${link}

${msg("reset.username", user.username!"")}
${msg("reset.validity", letter.validity())}

${msg("reset.ignore")}

<@letter.contact/>
