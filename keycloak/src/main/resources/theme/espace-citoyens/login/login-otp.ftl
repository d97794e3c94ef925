<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<#assign fields = {"totp": "otp"}>
<@layout.registrationLayout displayMessage=!parts.hasErrors(fields) failed=parts.hasErrors(fields); section>
<#if section == "header">${msg("secondFactor.loginTitle")}<#elseif section == "form">
<@parts.errorSummary fields/>
<form class="panel" id="kc-otp-login-form" action="${url.loginAction}" method="post" novalidate>
  <p>${msg("secondFactor.loginText")}</p>
  <#if otpLogin.userOtpCredentials?size gt 1>
  <fieldset class="field">
    <legend>${msg("passkey.device")}</legend>
    <#list otpLogin.userOtpCredentials as device>
    <p class="choice"><input type="radio" id="device-${device?index}" name="selectedCredentialId" value="${device.id}"<#if device.id == otpLogin.selectedCredentialId> checked</#if>> <label for="device-${device?index}">${device.userLabel}</label></p>
    </#list>
  </fieldset>
  </#if>
  <div class="field<#if parts.hasErrors(fields)> field--error</#if>">
    <label for="otp">${msg("secondFactor.code")}</label>
    <@parts.fieldError "totp"/>
    <input id="otp" name="otp" type="text" inputmode="numeric" autocomplete="one-time-code" required<@parts.state "totp"/>>
  </div>
  <div class="actions"><button class="btn" type="submit" name="login" id="kc-login">${msg("doLogIn")}</button></div>
  <p class="hint">${msg("secondFactor.lost", properties.organisationPhone)}</p>
</form>
</#if>
</@layout.registrationLayout>
