<#ftl output_format="plainText">
<#import "signature.ftl" as letter>
${letter.hello()}

${msg("exists.text")}
${msg("reset.username", user.username!"")}

${msg("exists.login")}

${properties.publicUrl}/accueil

${msg("exists.ignore")}

<@letter.contact/>
