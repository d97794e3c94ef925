<#import "template.ftl" as layout>
<@layout.emailLayout>
<p style="margin:0 0 16px">${layout.hello()}</p>
<p style="margin:0 0 16px">${msg("exists.text")}</p>
<p style="margin:0 0 16px">${msg("reset.username", user.username!"")}</p>
<p style="margin:0 0 16px">${msg("exists.login")}</p>
<@layout.button properties.publicUrl + "/accueil" msg("exists.button")/>
<p style="margin:0;color:#4a5657">${msg("exists.ignore")}</p>
</@layout.emailLayout>
