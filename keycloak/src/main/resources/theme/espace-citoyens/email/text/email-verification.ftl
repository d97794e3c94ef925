<#ftl output_format="plainText">
<#import "signature.ftl" as letter>
<@letter.hello/>

${msg("verification.text", realmName)}

${link}

${msg("verification.username", user.username!"")}
${msg("verification.validity", linkExpirationFormatter(linkExpiration))}

${msg("verification.ignore")}

<@letter.contact/>
