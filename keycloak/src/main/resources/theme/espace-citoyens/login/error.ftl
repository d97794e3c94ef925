<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.registrationLayout displayMessage=false failed=true; section>
<#if section == "header">${msg("error.title")}<#elseif section == "form">
<@parts.notice "bad" "circle-alert">
  <p id="kc-error-message">${kcSanitize(message.summary)?no_esc}</p>
  <#if traceId??><p id="traceId">${msg("traceIdSupportMessage", traceId)}</p></#if>
</@parts.notice>
<#if !skipLink??>
<div class="actions"><a class="btn" id="backToApplication" href="${properties.publicUrl}/">${msg("error.home")}</a></div>
</#if>
</#if>
</@layout.registrationLayout>
