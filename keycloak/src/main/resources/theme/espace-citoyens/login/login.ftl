<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<#assign ofStaff = ((client.clientId)!"") == "security-admin-console">
<#-- Keycloak tells of a disabled space beside the fields; nobody shall see a difference. -->
<#assign refused = messagesPerField.existsError("username", "password") || (message?has_content && (message.summary!"") == msg("accountDisabledMessage"))>
<@layout.registrationLayout displayMessage=!refused failed=refused wide=true; section>
<#if section == "header"><#if ofStaff>${msg("login.staffTitle")}<#else>${msg("loginAccountTitle")}</#if><#elseif section == "form">
<#if refused>
<div class="notice notice--bad error-summary" id="error-summary" role="alert" tabindex="-1"><@parts.icon "circle-alert"/><div><p id="username-error"><a href="#${usernameHidden???then("password", "username")}">${msg("invalidUserMessage")}</a></p><#-- Whatever is wrong: a locked space is told no more than a wrong password. --><p>${msg("login.refused")}</p></div></div>
</#if>
<div class="doors">
  <section class="panel door door--welcome" aria-labelledby="login-title">
    <span class="door__icon"><@parts.icon "log-in"/></span>
    <h2 id="login-title"><#if ofStaff>${msg("login.staff")}<#else>${msg("login.welcome")}</#if></h2>
    <form id="kc-form-login" action="${url.loginAction}" method="post">
      <#if usernameHidden??>
      <p>${msg("login.again")} <strong>${(auth.attemptedUsername)!""}</strong></p>
      <#else>
      <div class="field<#if refused> field--error</#if>">
        <label for="username">${msg("login.identifier")}</label>
        <input id="username" name="username" type="text" value="${(login.username!'')}" autocomplete="username webauthn" autocapitalize="none" spellcheck="false"<#if refused> aria-invalid="true" aria-describedby="username-error"</#if>>
      </div>
      </#if>
      <@parts.password name="password" label=msg("password") autocomplete="current-password" required=false errorOf="login-password"/>
      <#if realm.rememberMe && !usernameHidden??>
      <div class="field choice">
        <input id="rememberMe" name="rememberMe" type="checkbox"<#if login.rememberMe??> checked</#if>>
        <label for="rememberMe">${msg("rememberMe")}</label>
      </div>
      </#if>
      <input type="hidden" name="credentialId"<#if auth.selectedCredential?has_content> value="${auth.selectedCredential}"</#if>>
      <button class="btn btn--large" id="kc-login" name="login" type="submit">${msg("doLogIn")}</button>
      <#if realm.resetPasswordAllowed><p class="forgotten"><a id="forgotten" href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></p></#if>
    </form>
    <#if enableWebAuthnConditionalUI?has_content>
    <form id="passkey-answer" action="${url.loginAction}" method="post" data-challenge="${challenge}" data-rp-id="${rpId}" data-timeout="${createTimeout?c}">
      <#list ["clientDataJSON", "authenticatorData", "signature", "credentialId", "userHandle"] as name>
      <input type="hidden" name="${name}">
      </#list>
      <#-- Useless without its script, so the script shows it. -->
      <button class="btn btn--secondary" type="button" id="passkey-login" hidden><@parts.icon "key-round"/><span>${msg("passkey.login")}</span></button>
    </form>
    </#if>
  </section>
  <#if !usernameHidden?? && !ofStaff>
  <section class="panel door door--new" aria-labelledby="new-title">
    <span class="door__icon"><@parts.icon "user-round-plus"/></span>
    <h2 id="new-title">${msg("noAccount")}</h2>
    <p>${msg("login.newText")}</p>
    <a class="btn btn--secondary btn--large" id="create" href="${properties.publicUrl}/inscription">${msg("doRegister")}</a>
  </section>
  </#if>
</div>
</#if>
</@layout.registrationLayout>
