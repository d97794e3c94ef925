<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<#-- After VALIDER, and at each login before the activation. Three ways on: the code, another e-mail, another address. -->
<#assign fields = {"code": "code", "address": "address"}>
<#assign wrongField = messagesPerField.existsError("code", "address")>
<@layout.registrationLayout displayMessage=!wrongField failed=wrongField; section>
<#if section == "header">${msg("activation.title")}<#elseif section == "form">
<#if wrongField><@parts.errorSummary fields/></#if>
<div class="panel">
  <#if afterRegistration>
  <p class="lead">${msg("activation.mailSent")} <strong class="address">${address}</strong></p>
  <#else>
  <p class="lead">${msg("activation.notYet")}</p>
  <p>${msg("activation.mailWasSent")} <strong class="address">${address}</strong></p>
  </#if>
  <ul>
    <li>${msg("activation.open")}</li>
    <li>${msg("activation.validity")}</li>
    <li>${msg("activation.spam")}</li>
  </ul>
</div>
<#if refusedServices?has_content>
<@parts.notice "warn" "triangle-alert">
  <#list refusedServices as service><p>${msg("activation.keyRefused", service)}</p></#list>
  <p>${msg("activation.keyLater")}</p>
</@parts.notice>
</#if>
<section class="panel" aria-labelledby="code-title">
  <h2 id="code-title">${msg("activation.code.title")}</h2>
  <form action="${url.loginAction}" method="post" novalidate>
    <@parts.code/>
    <div class="actions"><button class="btn" type="submit" name="do" value="code" id="activate"><span>${msg("activation.button")}</span><@parts.icon "check"/></button></div>
  </form>
</section>
<section class="panel" aria-labelledby="resend-title">
  <h2 id="resend-title">${msg("activation.nothing")}</h2>
  <form action="${url.loginAction}" method="post">
    <div class="actions"><button class="btn btn--secondary" type="submit" name="do" value="resend" id="resend"><@parts.icon "mail"/><span>${msg("activation.resend")}</span></button></div>
  </form>
  <details<#if messagesPerField.existsError("address")> open</#if>>
    <summary>${msg("activation.address.change")}</summary>
    <form action="${url.loginAction}" method="post" novalidate>
      <p>${msg("activation.address.text")}</p>
      <@parts.text name="address" label=msg("activation.address.label") value=typedAddress required=true autocomplete="email" hint=msg("activation.address.hint")/>
      <div class="actions"><button class="btn btn--secondary" type="submit" name="do" value="address" id="change-address">${msg("activation.address.button")}</button></div>
    </form>
  </details>
</section>
</#if>
</@layout.registrationLayout>
