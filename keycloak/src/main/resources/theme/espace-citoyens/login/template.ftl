<#-- The frame of every page, the portal's own in FreeMarker. Templates of the base theme fit into it. -->
<#import "parts.ftl" as parts>
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false wide=false failed=false>
<#local heading><#nested "header"></#local>
<!DOCTYPE html>
<html lang="${lang}" data-theme="light">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="theme-color" content="#0f4f4b">
  <meta name="robots" content="noindex, nofollow">
  <title><#if failed || (message?has_content && message.type == "error" && (message.summary!)?has_content)>${msg("form.errorPrefix")} </#if>${heading?markup_string?replace("<[^>]+>", "", "r")?trim?no_esc} – ${realm.displayName!"Espace Citoyens"}</title>
  <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/assets/logo.svg">
  <link rel="stylesheet" href="${url.resourcesPath}/assets/css/pico.min.css">
  <link rel="stylesheet" href="${url.resourcesPath}/assets/css/portal.css">
  <link rel="stylesheet" href="${url.resourcesPath}/css/account-pages.css">
  <link rel="stylesheet" href="${url.resourcesPath}/css/security-check.css">
  <script defer src="${url.resourcesPath}/js/account-pages.js"></script>
  <script defer src="${url.resourcesPath}/js/passkeys.js"></script>
  <#-- No end tag of head, which HTML allows: before it Keycloak would put an inline script, which our content policy
       forbids. account-pages.js does that script's work: a reloaded page is asked for again, not sent again. -->
<body data-page-id="login-${pageId!}">
  <a class="skip-link" href="#contenu">${msg("layout.skip")}</a>
  <header class="site-header">
    <div class="frame site-header__bar site-header__bar--public">
      <a class="brand" href="${properties.publicUrl}/">
        <img src="${url.resourcesPath}/assets/logo.svg" alt="" width="54" height="54">
        <span>
          <span class="brand__name">${realm.displayName!"Espace Citoyens"}</span>
          <span class="brand__organisation">${properties.organisationName}</span>
        </span>
      </a>
      <div class="site-header__account">
        <a class="btn btn--secondary" id="help-link" href="${properties.publicUrl}/aide"><@parts.icon "circle-question-mark"/><span>${msg("layout.help")}</span></a>
      </div>
    </div>
  </header>
  <main id="contenu" tabindex="-1">
    <div class="frame<#if !wide> narrow</#if>">
      <h1>${heading}</h1>
      <#if displayMessage && message?has_content && (message.summary!)?has_content && (message.type != "warning" || !isAppInitiatedAction??)>
        <#if message.type == "error"><@parts.notice "bad" "circle-alert"><p>${kcSanitize(message.summary)?no_esc}</p></@parts.notice>
        <#elseif message.type == "success"><@parts.notice "good" "circle-check"><p>${kcSanitize(message.summary)?no_esc}</p></@parts.notice>
        <#elseif message.type == "warning"><@parts.notice "warn" "triangle-alert"><p>${kcSanitize(message.summary)?no_esc}</p></@parts.notice>
        <#else><@parts.notice "info" "info"><p>${kcSanitize(message.summary)?no_esc}</p></@parts.notice></#if>
      </#if>
      <#nested "form">
      <#nested "socialProviders">
      <#if displayInfo><#nested "info"></#if>
    </div>
  </main>
  <footer class="site-footer">
    <div class="frame site-footer__columns">
      <div>
        <h2>${msg("contact.title")}</h2>
        <p>${properties.organisationName}</p>
        <p><a href="tel:${properties.organisationPhone?replace("[^0-9+]", "", "r")?replace("^0", "+33", "r")}"><@parts.icon "phone"/><span>${properties.organisationPhone}</span></a></p>
        <p><a href="mailto:${properties.organisationEmail}"><@parts.icon "mail"/><span>${properties.organisationEmail}</span></a></p>
        <p>${properties.organisationHours}</p>
      </div>
      <nav aria-label="${msg("layout.footer")}">
        <ul>
          <li><a href="${properties.publicUrl}/aide">${msg("layout.help")}</a></li>
          <li><a href="${properties.publicUrl}/conditions-generales">${msg("layout.terms")}</a></li>
          <li><a href="${properties.publicUrl}/mentions-legales">${msg("layout.legal")}</a></li>
          <li><a href="${properties.publicUrl}/donnees-personnelles">${msg("layout.privacy")}</a></li>
          <li><a href="${properties.publicUrl}/accessibilite">${msg("layout.accessibility")}</a></li>
        </ul>
      </nav>
    </div>
  </footer>
</body>
</html>
</#macro>
