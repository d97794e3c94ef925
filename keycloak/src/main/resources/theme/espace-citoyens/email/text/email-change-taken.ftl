<#ftl output_format="plainText">
<#import "signature.ftl" as letter>
${letter.hello()}

${msg("emailChangeTaken.text")}
${msg("reset.username", user.username!"")}

${msg("emailChangeTaken.ignore")}

<@letter.contact/>
