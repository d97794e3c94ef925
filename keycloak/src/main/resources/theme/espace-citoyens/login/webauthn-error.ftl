<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.registrationLayout displayMessage=false failed=true; section>
<#if section == "header">${msg("passkey.title")}<#elseif section == "form">
<@parts.notice "bad" "circle-alert"><p>${msg("passkey.failed")}</p></@parts.notice>
<form action="${url.loginAction}" method="post">
  <div class="actions">
    <button class="btn" type="submit" name="isSetRetry" value="retry" id="retry"><@parts.icon "refresh-cw"/><span>${msg("doTryAgain")}</span></button>
    <#if passkeyOffer??><button class="btn btn--quiet" type="submit" name="later" value="true" id="later">${msg("passkey.later")}</button>
    <#elseif isAppInitiatedAction??><button class="btn btn--quiet" type="submit" name="cancel-aia" value="true" id="cancel">${msg("wizard.cancel")}</button></#if>
  </div>
</form>
</#if>
</@layout.registrationLayout>
