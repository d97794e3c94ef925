<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.registrationLayout; section>
<#if section == "header">${msg("logoutConfirmTitle")}<#elseif section == "form">
<div class="panel">
  <p class="lead">${msg("logoutConfirmHeader")}</p>
  <form action="${url.logoutConfirmAction}" method="post">
    <input type="hidden" name="session_code" value="${logoutConfirm.code}">
    <div class="actions">
      <button class="btn btn--logout" name="confirmLogout" id="kc-logout" type="submit"><@parts.icon "log-out"/><span>${msg("doLogout")}</span></button>
      <a class="btn btn--quiet" href="${properties.publicUrl}/accueil">${msg("logout.stay")}</a>
    </div>
  </form>
</div>
</#if>
</@layout.registrationLayout>
