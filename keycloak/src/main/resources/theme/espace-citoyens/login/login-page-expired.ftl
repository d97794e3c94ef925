<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.registrationLayout; section>
<#if section == "header">${msg("pageExpiredTitle")}<#elseif section == "form">
<div class="panel">
  <p class="lead">${msg("expired.text")}</p>
  <div class="actions">
    <a class="btn" id="loginContinueLink" href="${url.loginAction}">${msg("expired.continue")}</a>
    <a class="btn btn--secondary" id="loginRestartLink" href="${url.loginRestartFlowUrl}">${msg("expired.restart")}</a>
  </div>
</div>
</#if>
</@layout.registrationLayout>
