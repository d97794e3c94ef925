<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<#assign fields = {"email": "email"}>
<@layout.registrationLayout displayMessage=false failed=parts.hasErrors(fields); section>
<#if section == "header">${msg("emailChange.title")}<#elseif section == "form">
<@parts.errorSummary fields/>
<form class="panel" action="${url.loginAction}" method="post" novalidate>
  <@parts.requiredNote/>
  <p>${msg("emailChange.current")} <strong>${currentEmail!""}</strong></p>
  <@parts.text name="email" label=msg("emailChange.new") value=typedEmail required=true autocomplete="email" hint=msg("emailChange.hint") type="email"/>
  <@parts.saveOrCancel/>
</form>
</#if>
</@layout.registrationLayout>
