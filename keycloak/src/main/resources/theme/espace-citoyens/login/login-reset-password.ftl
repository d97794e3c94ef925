<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<#assign fields = {"username": "username"}>
<@layout.registrationLayout displayMessage=!parts.hasErrors(fields) failed=parts.hasErrors(fields); section>
<#if section == "header">${msg("emailForgotTitle")}<#elseif section == "form">
<@parts.errorSummary fields/>
<form id="kc-reset-password-form" class="panel" action="${url.loginAction}" method="post" novalidate>
  <p>${msg("emailInstruction")}</p>
  <@parts.text name="username" label=msg("usernameOrEmail") value=(auth.attemptedUsername!"") required=true autocomplete="username"/>
  <div class="actions">
    <button class="btn" type="submit" id="submit">${msg("reset.send")}</button>
    <a class="btn btn--quiet" href="${url.loginUrl}">${msg("backToLogin")}</a>
  </div>
</form>
</#if>
</@layout.registrationLayout>
