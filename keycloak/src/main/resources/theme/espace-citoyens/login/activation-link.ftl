<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<#-- Where the e-mail's link leads. Only the button acts: programs that look into e-mails follow links, but send no forms. -->
<@layout.registrationLayout; section>
<#if section == "header">${msg("activation.link." + state + ".title")}<#elseif section == "form">
<#switch state>
<#case "READY">
<form class="panel" method="post">
  <p class="lead">${msg("activation.link.READY.text")}</p>
  <div class="actions"><button class="btn btn--large" type="submit" id="activate"><span>${msg("activation.button")}</span><@parts.icon "check"/></button></div>
</form>
<#break>
<#case "EXPIRED">
<form class="panel" method="post">
  <p class="lead">${msg("activation.link.EXPIRED.text")}</p>
  <div class="actions"><button class="btn" type="submit" id="resend"><@parts.icon "mail"/><span>${msg("activation.resend")}</span></button></div>
</form>
<#break>
<#default>
<@parts.notice kind=(state == "VOID" || state == "ADDRESS_TAKEN")?then("warn", "good") iconName=(state == "VOID" || state == "ADDRESS_TAKEN")?then("triangle-alert", "circle-check")>
  <p>${msg("activation.link." + state + ".text")}</p>
</@parts.notice>
<#if state != "SENT"><div class="actions"><a class="btn" id="login" href="${properties.publicUrl}/accueil">${msg("info.login")}</a></div></#if>
</#switch>
</#if>
</@layout.registrationLayout>
