<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<#assign fields = {"email": "again"}>
<@layout.registrationLayout displayMessage=false failed=parts.hasErrors(fields); section>
<#if section == "header">${msg("emailChange.sentTitle")}<#elseif section == "form">
<@parts.errorSummary fields/>
<div class="panel">
  <p class="lead">${msg("emailChange.sent", typedEmail)}</p>
  <ul>
    <li>${msg("emailChange.open")}</li>
    <li>${msg("emailChange.until", currentEmail!"")}</li>
    <li>${msg("verify.spam")}</li>
  </ul>
  <form action="${url.loginAction}" method="post">
    <input type="hidden" name="email" value="${typedEmail}">
    <div class="actions">
      <button class="btn" type="submit" name="done" value="true" id="done">${msg("emailChange.done")}</button>
      <button class="btn btn--secondary" type="submit" name="again" value="true" id="again"><@parts.icon "mail"/><span>${msg("emailVerifyResend")}</span></button>
    </div>
  </form>
</div>
</#if>
</@layout.registrationLayout>
