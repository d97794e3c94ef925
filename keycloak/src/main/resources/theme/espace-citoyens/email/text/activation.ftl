<#ftl output_format="plainText">
<#import "signature.ftl" as letter>
${msg("mail.helloNobody")}

${msg("activation.text", realmName, properties.organisationName)}
${msg("activation.username", user.username!"")}

${msg("activation.link", msg("activation.button"))}

${link}

${msg("activation.code")} ${code}

${msg("activation.codePage")}
${codePage}

${msg("activation.validity", hours)}

${msg("activation.ignore")}

<@letter.contact/>
