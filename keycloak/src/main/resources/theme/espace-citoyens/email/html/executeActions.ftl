<#import "template.ftl" as layout>
<@layout.emailLayout>
<p style="margin:0 0 16px">${layout.hello()}</p>
<p style="margin:0 0 16px">${msg("staffLetter.text", realmName)}</p>
<ul style="margin:0 0 16px"><#list requiredActions as action><li>${msg("requiredAction.${action}")}</li></#list></ul>
<@layout.button link msg("staffLetter.button")/>
<p style="margin:0 0 16px">${msg("verification.username", user.username!"")}</p>
<p style="margin:0 0 16px">${msg("verification.validity", layout.validity())}</p>
<p style="margin:0;color:#4a5657">${msg("staffLetter.ignore")}</p>
</@layout.emailLayout>
