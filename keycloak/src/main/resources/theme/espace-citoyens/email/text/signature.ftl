<#ftl output_format="plainText">
<#macro hello><#if (user.firstName!"")?has_content>${msg("mail.hello", user.firstName)}<#else>${msg("mail.helloNobody")}</#if></#macro>
<#macro contact>
-- 
${msg("mail.help")}
${properties.organisationName}
${properties.organisationPhone}
${properties.organisationEmail}
${properties.organisationHours}
</#macro>
