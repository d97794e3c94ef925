<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<#assign fields = {"code": "code"}>
<@layout.registrationLayout displayMessage=false failed=parts.hasErrors(fields); section>
<#if section == "header">${msg("activation.title")}<#elseif section == "form">
<@parts.errorSummary fields/>
<form class="panel" method="post" novalidate>
  <p>${msg("activation.code.text")}</p>
  <@parts.requiredNote/>
  <@parts.text name="identifier" label=msg("usernameOrEmail") value=identifier required=true autocomplete="username"/>
  <@parts.code/>
  <div class="actions">
    <button class="btn" type="submit" id="activate"><span>${msg("activation.button")}</span><@parts.icon "check"/></button>
    <a class="btn btn--quiet" href="${properties.publicUrl}/accueil">${msg("activation.code.none")}</a>
  </div>
</form>
</#if>
</@layout.registrationLayout>
