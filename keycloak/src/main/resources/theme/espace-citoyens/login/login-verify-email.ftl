<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<#assign failed = message?has_content && message.type == "error" && (message.summary!)?has_content>
<@layout.registrationLayout displayMessage=failed; section>
<#if section == "header">${msg("emailVerifyTitle")}<#elseif section == "form">
<div class="panel">
  <p class="lead">${msg("emailVerifyInstruction1", verifyEmail!(user.email)!"")}</p>
  <ul>
    <li>${msg("verify.open")}</li>
    <li>${msg("verify.validity")}</li>
    <li>${msg("verify.spam")}</li>
  </ul>
  <p>${msg("emailVerifyInstruction2")}</p>
  <form action="${url.loginAction}" method="post">
    <button class="btn btn--secondary" id="resend" type="submit"><@parts.icon "mail"/><span>${msg("emailVerifyResend")}</span></button>
  </form>
</div>
</#if>
</@layout.registrationLayout>
