<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<#-- Opened by the citizen, or offered after a login: then passkeyOffer is set and the page can be declined. -->
<#assign offered = passkeyOffer??>
<@layout.registrationLayout displayMessage=false; section>
<#if section == "header"><#if offered>${msg("passkey.offerTitle")}<#else>${msg("passkey.title")}</#if><#elseif section == "form">
<div class="panel">
  <p class="lead">${msg("passkey.what")}</p>
  <ul>
    <li>${msg("passkey.how")}</li>
    <li>${msg("passkey.safe")}</li>
    <li>${msg("passkey.password")}</li>
  </ul>
  <noscript><@parts.notice "warn" "triangle-alert"><p>${msg("passkey.noscript")}</p></@parts.notice></noscript>
  <div class="notice notice--bad" id="passkey-problem" role="alert" tabindex="-1" hidden><@parts.icon "circle-alert"/><div><p data-unsupported="${msg("passkey.unsupported")}">${msg("passkey.failed")}</p></div></div>
  <form id="passkey-registration" action="${url.loginAction}" method="post" data-challenge="${challenge}" data-user-id="${userid}" data-user-name="${username}" data-algorithms="<#list signatureAlgorithms as algorithm>${algorithm?c}<#sep>,</#list>" data-rp-name="${rpEntityName}" data-rp-id="${rpId}" data-timeout="${createTimeout?c}" data-exclude="${excludeCredentialIds}">
    <#list ["clientDataJSON", "attestationObject", "publicKeyCredentialId", "transports", "authenticatorAttachment"] as name>
    <input type="hidden" name="${name}">
    </#list>
    <div class="field needs-script" hidden>
      <label for="authenticatorLabel">${msg("passkey.device")}</label>
      <p class="hint" id="device-hint">${msg("passkey.deviceHint")}</p>
      <input id="authenticatorLabel" name="authenticatorLabel" type="text" maxlength="60" value="${msg("passkey.deviceDefault")}" autocomplete="off" aria-describedby="device-hint">
    </div>
    <div class="actions needs-script" hidden>
      <button class="btn" type="submit" id="make-passkey"><@parts.icon "key-round"/><span>${msg("passkey.create")}</span></button>
    </div>
  </form>
  <#if offered>
  <form action="${url.loginAction}" method="post">
    <div class="actions">
      <button class="btn btn--secondary" type="submit" name="later" value="true" id="later">${msg("passkey.later")}</button>
      <button class="btn btn--quiet" type="submit" name="never" value="true" id="never">${msg("passkey.never")}</button>
    </div>
  </form>
  <#elseif isAppInitiatedAction??>
  <form action="${url.loginAction}" method="post">
    <div class="actions"><button class="btn btn--quiet" type="submit" name="cancel-aia" value="true" id="cancel">${msg("wizard.cancel")}</button></div>
  </form>
  </#if>
</div>
</#if>
</@layout.registrationLayout>
