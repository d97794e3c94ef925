<#import "template.ftl" as layout>
<@layout.emailLayout>
<p style="margin:0 0 16px">${layout.hello()}</p>
<p style="margin:0 0 16px">${msg("emailChange.text", newEmail)}</p>
<@layout.button link msg("emailChange.button")/>
<p style="margin:0 0 16px">${msg("emailChange.validity", layout.validity())}</p>
<p style="margin:0;color:#4a5657">${msg("emailChange.ignore")}</p>
</@layout.emailLayout>
