<#import "template.ftl" as layout>
<@layout.emailLayout>
<p style="margin:0 0 16px">${layout.hello()}</p>
<p style="margin:0 0 16px">${msg("reset.text")}</p>
<@layout.button link msg("reset.button")/>
<p style="margin:0 0 16px">${msg("reset.username", user.username!"")}</p>
<p style="margin:0 0 16px">${msg("reset.validity", layout.validity())}</p>
<p style="margin:0;color:#4a5657">${msg("reset.ignore")}</p>
</@layout.emailLayout>
