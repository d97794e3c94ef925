<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.registrationLayout displayMessage=false; section>
<#if section == "header"><#if messageHeader??>${kcSanitize(msg("${messageHeader}"))?no_esc}<#else>${msg("info.title")}</#if><#elseif section == "form">
<#assign done = message.type == "success" && !(requiredActions??)>
<@parts.notice kind=done?then("good", "info") iconName=done?then("circle-check", "info")>
  <p>${kcSanitize(message.summary)?no_esc}<#if requiredActions??><#list requiredActions>&#160;: <b><#items as reqActionItem>${kcSanitize(msg("requiredAction.${reqActionItem}"))?no_esc}<#sep>, </#items></b></#list></#if></p>
</@parts.notice>
<div class="actions">
  <#if pageRedirectUri?has_content><a class="btn" id="continue" href="${pageRedirectUri}">${msg("backToApplication")}</a>
  <#elseif actionUri?has_content><a class="btn" id="proceed" href="${actionUri}">${msg("proceedWithAction")}</a>
  <#else><a class="btn" id="continue" href="${properties.publicUrl}/accueil">${msg("info.login")}</a></#if>
</div>
</#if>
</@layout.registrationLayout>
