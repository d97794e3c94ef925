<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<#import "security-check.ftl" as securityCheck>
<#assign fields = {"username": "username", "password": "password", "password-confirm": "password-confirm"}>
<#list services![] as service><#assign fields += {"access-key-" + service.id: "access-key-" + service.id}></#list>
<#assign fields += {"captcha": securityCheck.firstControl(captcha)}>
<@layout.registrationLayout displayMessage=false failed=parts.hasErrors(fields) wide=true; section>
<#if section == "header">${msg("registration.title")}<#elseif section == "form">
<@parts.trail 5/>
<@parts.errorSummary fields/>
<script defer src="${url.resourcesPath}/js/registration.js"></script>
<#assign help = url.loginAction?keep_before("/login-actions/") + "/registration-help">
<form id="kc-register-form" action="${url.registrationAction}" method="post" novalidate data-help="${help}" data-visit="?client_id=${clientId?url('UTF-8')}&amp;tab_id=${tabId?url('UTF-8')}">
  <#-- Enter presses a form's first button: this one, not the one for other pictures. -->
  <button class="visually-hidden" type="submit" tabindex="-1" aria-hidden="true">${msg("registration.submit")}</button>
  <@parts.requiredNote/>
  <section class="panel" aria-labelledby="authentication-title">
    <h2 id="authentication-title">${msg("registration.authentication")}</h2>
    <@parts.text name="username" label=msg("username") value=register.formData.username!"" required=true autocomplete="username" hint=msg("userName.hint")/>
    <#if freeNames?has_content>
    <input type="hidden" name="username-taken" value="${register.formData.username!""}">
    <fieldset class="field choices">
      <legend>${msg("userName.free")}</legend>
      <#list freeNames as name>
      <div class="choice"><input type="radio" id="username-offered-${name?counter}" name="username-offered" value="${name}"><label for="username-offered-${name?counter}">${name}</label></div>
      </#list>
    </fieldset>
    </#if>
    <p class="live" id="username-status" aria-live="polite" data-asks="user-name" data-of="username" data-free="${msg("userName.isFree")}" data-taken="${msg("usernameExistsMessage")}" data-length="${msg("userName.length")}" data-character="${msg("error-username-invalid-character")}" data-proposals="${msg("userName.free")}"></p>
    <@parts.password name="password" label=msg("password") autocomplete="new-password" hint=msg("passwordRule")/>
    <@parts.password name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password"/>
  </section>
  <#if services?has_content>
  <section class="panel" aria-labelledby="services-title">
    <h2 id="services-title">${msg("registration.services")}</h2>
    <p>${msg("registration.services.text1")}</p>
    <p>${msg("registration.services.text2")}</p>
    <p>${msg("registration.services.text3")}</p>
    <#list services as service>
      <@parts.text name="access-key-" + service.id label=msg("registration.key", service.label) value=register.formData["access-key-" + service.id]!"" hint=msg("registration.key.hint")/>
      <p class="live" id="access-key-${service.id}-status" aria-live="polite" data-asks="access-key" data-of="access-key-${service.id}" data-service="${service.id}" data-recognised="${msg("key.recognised")}" data-not_recognised="${msg("key.notRecognised")}" data-too_many_tries="${msg("key.tooManyTries")}"></p>
    </#list>
  </section>
  </#if>
  <@securityCheck.section captcha/>
  <div class="actions actions--wizard">
    <button class="btn" type="submit" id="submit"><span>${msg("registration.submit")}</span><@parts.icon "check"/></button>
    <button class="btn btn--secondary" id="previous" type="submit" formnovalidate formaction="${help}/previous?client_id=${clientId?url('UTF-8')}&amp;tab_id=${tabId?url('UTF-8')}"><@parts.icon "arrow-left"/><span>${msg("wizard.previous")}</span></button>
    <a class="btn btn--quiet" id="cancel" href="${properties.publicUrl}/inscription/annuler">${msg("wizard.cancel")}</a>
  </div>
</form>
</#if>
</@layout.registrationLayout>
