<#import "template.ftl" as layout>
<@layout.emailLayout>
<#-- Nothing that was typed stands here but the user name: the mailbox may be somebody else's. -->
<p style="margin:0 0 16px">${msg("mail.helloNobody")}</p>
<p style="margin:0 0 16px">${msg("activation.text", realmName, properties.organisationName)}</p>
<p style="margin:0 0 16px">${msg("activation.username", user.username!"")}</p>
<p style="margin:0 0 16px">${msg("activation.link", msg("activation.button"))}</p>
<@layout.button link msg("activation.button")/>
<p style="margin:0 0 8px">${msg("activation.code")}</p>
<p style="margin:0 0 16px;font-size:28px;font-weight:bold;letter-spacing:3px;color:#0a3936">${code}</p>
<p style="margin:0 0 16px">${msg("activation.codePage")}<br><a href="${codePage}" style="color:#0f4f4b">${codePage}</a></p>
<p style="margin:0 0 16px">${msg("activation.validity", hours)}</p>
<p style="margin:0;color:#4a5657">${msg("activation.ignore")}</p>
</@layout.emailLayout>
