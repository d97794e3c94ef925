<#-- Mail programs know neither style sheets nor grids: tables of one column, styles on the elements. -->
<#function hello>
  <#if (user.firstName!"")?has_content><#return msg("mail.hello", user.firstName)></#if>
  <#return msg("mail.helloNobody")>
</#function>

<#-- « 48 heures » is clearer than « 2 jours » for something that ends at an hour. -->
<#function validity>
  <#if (linkExpiration >= 120)><#return msg("mail.hours", (linkExpiration / 60)?floor)></#if>
  <#return linkExpirationFormatter(linkExpiration)>
</#function>

<#macro button address text>
<p style="margin:24px 0"><a href="${address}" style="display:inline-block;padding:14px 26px;border-radius:10px;background:#0f4f4b;color:#ffffff;font-weight:bold;text-decoration:none">${text}</a></p>
</#macro>

<#macro emailLayout>
<!DOCTYPE html>
<html lang="${locale.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${subject}</title>
</head>
<body style="margin:0;padding:0;background:#fbf6ed">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#fbf6ed"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;border:1px solid #ddd2c0;border-top:6px solid #0f4f4b;border-radius:14px;font-family:Verdana,'DejaVu Sans',sans-serif;font-size:18px;line-height:1.55;color:#1c2a2b">
<tr><td style="padding:20px 28px;border-bottom:1px solid #ddd2c0"><strong style="font-size:22px;color:#0a3936">${realmName}</strong><br><span style="font-size:15px;color:#4a5657">${properties.organisationName}</span></td></tr>
<tr><td style="padding:24px 28px">
<h1 style="margin:0 0 16px;font-size:24px;line-height:1.25;color:#0a3936">${subject}</h1>
<#nested>
</td></tr>
<tr><td style="padding:18px 28px;background:#0a3936;border-radius:0 0 13px 13px;color:#f3f0e8;font-size:16px">
<strong>${msg("mail.help")}</strong><br>
${properties.organisationName}<br>
${properties.organisationPhone}<br>
<a href="mailto:${properties.organisationEmail}" style="color:#ffffff">${properties.organisationEmail}</a><br>
${properties.organisationHours}
</td></tr>
</table>
</td></tr></table>
</body>
</html>
</#macro>
