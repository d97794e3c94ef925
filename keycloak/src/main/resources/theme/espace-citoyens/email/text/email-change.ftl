<#ftl output_format="plainText">
<#import "signature.ftl" as letter>
${letter.hello()}

${msg("emailChange.text", newEmail)}

${link}

${msg("emailChange.validity", letter.validity())}

${msg("emailChange.ignore")}

<@letter.contact/>
