<#ftl output_format="plainText">
<#import "signature.ftl" as letter>
${letter.hello()}

${msg("notice." + notice + ".text", when)}

${msg("notice.mine")}

${msg("notice.notMine")} ${msg("notice.todo", properties.organisationPhone)}

<@letter.contact/>
