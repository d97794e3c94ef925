<#ftl output_format="plainText">
<#function hello>
  <#if (user.firstName!"")?has_content><#return msg("mail.hello", user.firstName)></#if>
  <#return msg("mail.helloNobody")>
</#function>

<#-- « 48 heures » is clearer than « 2 jours » for something that ends at an hour. -->
<#function validity>
  <#if (linkExpiration >= 120)><#return msg("mail.hours", (linkExpiration / 60)?floor)></#if>
  <#return linkExpirationFormatter(linkExpiration)>
</#function>
<#macro contact>
-- 
${msg("mail.help")}
${properties.organisationName}
${properties.organisationPhone}
${properties.organisationEmail}
${properties.organisationHours}
</#macro>
