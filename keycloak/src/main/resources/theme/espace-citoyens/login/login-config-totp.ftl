<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<#assign fields = {"totp": "totp", "userLabel": "userLabel"}>
<#assign byHand = (mode!"") == "manual">
<@layout.registrationLayout displayMessage=false failed=parts.hasErrors(fields); section>
<#if section == "header">${msg("secondFactor.title")}<#elseif section == "form">
<@parts.errorSummary fields/>
<div class="panel">
  <p class="lead">${msg("secondFactor.what")}</p>
  <ol>
    <li><p>${msg("secondFactor.app")}</p></li>
    <#if byHand>
    <li>
      <p>${msg("secondFactor.type")}</p>
      <p><strong id="secret-key">${totp.totpSecretEncoded}</strong></p>
      <p><a href="${totp.qrUrl}" id="by-picture">${msg("secondFactor.byPicture")}</a></p>
    </li>
    <#else>
    <li>
      <p>${msg("secondFactor.scan")}</p>
      <p><img src="data:image/png;base64,${totp.totpSecretQrCode}" alt="${msg("secondFactor.picture")}" width="246" height="246"></p>
      <p><a href="${totp.manualUrl}" id="by-hand">${msg("secondFactor.byHand")}</a></p>
    </li>
    </#if>
    <li><p>${msg("secondFactor.enter")}</p></li>
  </ol>
  <form action="${url.loginAction}" method="post" novalidate>
    <@parts.requiredNote/>
    <input type="hidden" name="totpSecret" value="${totp.totpSecret}">
    <#if mode??><input type="hidden" name="mode" value="${mode}"></#if>
    <@parts.text name="totp" label=msg("secondFactor.code") required=true autocomplete="one-time-code" hint=msg("secondFactor.codeHint")/>
    <@parts.text name="userLabel" label=msg("passkey.device") value=msg("secondFactor.deviceDefault") required=(totp.otpCredentials?size gte 1)/>
    <@parts.saveOrCancel/>
  </form>
</div>
</#if>
</@layout.registrationLayout>
