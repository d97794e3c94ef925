<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<#-- Where the link in the e-mail to a new address leads: fetching it changes nothing, the button does. -->
<@layout.registrationLayout displayMessage=false failed=(state == "stale"); section>
<#if section == "header">${msg("emailChange.title")}<#elseif section == "form">
<#switch state>
<#case "ask">
<form class="panel" method="post">
  <input type="hidden" name="cle" value="${key}">
  <p class="lead">${msg("emailChange.ask", newEmail)}</p>
  <div class="actions"><button class="btn" type="submit" id="confirm"><@parts.icon "check"/><span>${msg("emailChange.confirm")}</span></button></div>
</form>
<#break>
<#case "done">
<@parts.notice "good" "circle-check"><p>${msg("emailChange.changed", newEmail)}</p></@parts.notice>
<div class="actions"><a class="btn" id="continue" href="${properties.publicUrl}/accueil">${msg("emailChange.done")}</a></div>
<#break>
<#default>
<@parts.notice "bad" "circle-alert"><p>${msg("emailChange.stale")}</p></@parts.notice>
<div class="actions"><a class="btn" id="continue" href="${properties.publicUrl}/accueil">${msg("emailChange.done")}</a></div>
</#switch>
</#if>
</@layout.registrationLayout>
