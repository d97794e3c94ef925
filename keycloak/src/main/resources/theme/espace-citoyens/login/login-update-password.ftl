<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<#assign fields = {"password": "password-new", "password-confirm": "password-confirm"}>
<@layout.registrationLayout displayMessage=false failed=parts.hasErrors(fields); section>
<#if section == "header">${msg("updatePasswordTitle")}<#elseif section == "form">
<@parts.errorSummary fields/>
<form id="kc-passwd-update-form" class="panel" action="${url.loginAction}" method="post" novalidate>
  <@parts.requiredNote/>
  <#-- Password managers keep the new password under this name. -->
  <input type="text" value="${username!""}" autocomplete="username" readonly hidden>
  <@parts.password name="password-new" label=msg("passwordNew") autocomplete="new-password" hint=msg("passwordRule") errorOf="password"/>
  <@parts.password name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password"/>
  <div class="field choice">
    <input id="logout-sessions" name="logout-sessions" type="checkbox" value="on">
    <label for="logout-sessions">${msg("logoutOtherSessions")}</label>
  </div>
  <@parts.saveOrCancel/>
</form>
</#if>
</@layout.registrationLayout>
