<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<#-- The same whatever was typed: whether there is such a space is told in the e-mail only. -->
<@layout.registrationLayout displayMessage=false; section>
<#if section == "header">${msg("forgotten.sentTitle")}<#elseif section == "form">
<div class="panel">
  <p class="lead">${msg("forgotten.sent")}</p>
  <ul>
    <li>${msg("forgotten.validity")}</li>
    <li>${msg("verify.spam")}</li>
    <li>${msg("forgotten.nothing", properties.organisationPhone)}</li>
  </ul>
  <form action="${url.loginAction}" method="post">
    <div class="actions">
      <a class="btn" id="back" href="${url.loginRestartFlowUrl}">${msg("backToLogin")}</a>
      <button class="btn btn--secondary" id="resend" type="submit"><@parts.icon "mail"/><span>${msg("emailVerifyResend")}</span></button>
    </div>
  </form>
</div>
</#if>
</@layout.registrationLayout>
