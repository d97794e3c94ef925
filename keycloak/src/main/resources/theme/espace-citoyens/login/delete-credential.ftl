<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.registrationLayout displayMessage=false; section>
<#if section == "header">${msg("credential.deleteTitle")}<#elseif section == "form">
<form class="panel" action="${url.loginAction}" method="post">
  <p class="lead">${msg("credential.deleteText", credentialLabel)}</p>
  <div class="actions">
    <button class="btn" type="submit" name="accept" id="kc-accept">${msg("credential.delete")}</button>
    <button class="btn btn--quiet" type="submit" name="cancel-aia" value="true" id="cancel">${msg("wizard.cancel")}</button>
  </div>
</form>
</#if>
</@layout.registrationLayout>
