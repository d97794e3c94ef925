<#import "template.ftl" as layout>
<@layout.emailLayout>
<p style="margin:0 0 16px">${layout.hello()}</p>
<p style="margin:0 0 16px">${msg("verification.text", realmName)}</p>
<@layout.button link msg("verification.button")/>
<p style="margin:0 0 16px">${msg("verification.username", user.username!"")}</p>
<p style="margin:0 0 16px">${msg("verification.validity", layout.validity())}</p>
<p style="margin:0;color:#4a5657">${msg("verification.ignore")}</p>
</@layout.emailLayout>
