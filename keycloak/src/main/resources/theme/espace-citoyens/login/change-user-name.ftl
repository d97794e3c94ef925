<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<#assign fields = {"username": "username"}>
<@layout.registrationLayout displayMessage=false failed=parts.hasErrors(fields); section>
<#if section == "header">${msg("userName.title")}<#elseif section == "form">
<@parts.errorSummary fields/>
<form class="panel" action="${url.loginAction}" method="post" novalidate>
  <@parts.requiredNote/>
  <p>${msg("userName.current")} <strong>${currentUserName}</strong></p>
  <@parts.text name="username" label=msg("userName.new") value=typedUserName required=true autocomplete="username" hint=msg("userName.hint")/>
  <@parts.saveOrCancel/>
</form>
</#if>
</@layout.registrationLayout>
