<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<#-- Instead of the registration page when it cannot be filled in: notice says why. -->
<@layout.registrationLayout displayMessage=false; section>
<#if section == "header">${msg("registration.title")}<#elseif section == "form">
<#assign later = notice == "unavailable">
<@parts.notice kind=later?then("warn", "bad") iconName=later?then("hourglass", "circle-alert")>
  <h2>${msg("registration.notice." + notice + ".title")}</h2>
  <p>${msg("registration.notice." + notice + ".text")}</p>
</@parts.notice>
<div class="actions">
<#if later>
  <a class="btn" id="retry" href="${url.registrationUrl}"><@parts.icon "refresh-cw"/><span>${msg("doTryAgain")}</span></a>
<#else>
  <a class="btn" id="restart" href="${properties.publicUrl}/inscription">${msg("registration.begin")}</a>
</#if>
</div>
</#if>
</@layout.registrationLayout>
