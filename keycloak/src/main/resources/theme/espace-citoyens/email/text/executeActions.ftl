<#ftl output_format="plainText">
<#import "signature.ftl" as letter>
${letter.hello()}

${msg("staffLetter.text", realmName)}
<#list requiredActions as action>
- ${msg("requiredAction.${action}")}
</#list>

${msg("staffLetter.link")}
${link}

${msg("verification.username", user.username!"")}
${msg("verification.validity", letter.validity())}

${msg("staffLetter.ignore")}

<@letter.contact/>
