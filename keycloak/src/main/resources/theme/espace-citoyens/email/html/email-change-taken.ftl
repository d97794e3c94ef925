<#import "template.ftl" as layout>
<@layout.emailLayout>
<p style="margin:0 0 16px">${layout.hello()}</p>
<p style="margin:0 0 16px">${msg("emailChangeTaken.text")}</p>
<p style="margin:0 0 16px">${msg("reset.username", user.username!"")}</p>
<p style="margin:0;color:#4a5657">${msg("emailChangeTaken.ignore")}</p>
</@layout.emailLayout>
