<#-- Small pieces that pages share: the same markup as the portal's own. -->

<#macro icon name><svg class="icon" aria-hidden="true"><use href="${url.resourcesPath}/assets/icons/icons.svg#${name}"/></svg></#macro>

<#macro trail current>
  <nav class="trail" aria-label="${msg("wizard.trail")}">
    <p class="trail__position">${msg("wizard.position", current)}</p>
    <ol>
      <#list ["scroll-text", "id-card", "map-pin", "phone", "lock-keyhole"] as logo>
        <#assign step = logo?counter>
        <li<#if step lt current> class="is-done"<#elseif step == current> aria-current="step"</#if>>
          <span class="trail__logo"><@icon (step lt current)?then("check", logo)/></span>
          <span class="trail__label"><span>${msg("wizard.step." + step)}</span><#if step lt current><span class="visually-hidden"> ${msg("wizard.done")}</span></#if></span>
        </li>
      </#list>
    </ol>
  </nav>
</#macro>

<#macro requiredNote>
  <p class="required-note"><span class="star" aria-hidden="true">*</span> ${msg("form.required")}</p>
</#macro>

<#macro notice kind iconName>
  <div class="notice notice--${kind}" role="${(kind == "bad")?then("alert", "status")}">
    <@icon iconName/>
    <div><#nested></div>
  </div>
</#macro>

<#-- What is wrong, first thing on the page, each line leading to its field. fields: id of the control by name of the message. -->
<#macro errorSummary fields>
  <#if hasErrors(fields)>
    <div class="notice notice--bad error-summary" id="error-summary" role="alert" tabindex="-1">
      <@icon "circle-alert"/>
      <div>
        <h2>${msg("form.errors")}</h2>
        <ul>
          <#if messagesPerField.existsError("global")><li>${messagesPerField.get("global")}</li></#if>
          <#list fields as name, id>
            <#if messagesPerField.existsError(name)><li><a href="#${id}">${messagesPerField.get(name)}</a></li></#if>
          </#list>
        </ul>
      </div>
    </div>
  </#if>
</#macro>

<#function hasErrors fields>
  <#if messagesPerField.existsError("global")><#return true></#if>
  <#list fields as name, id>
    <#if messagesPerField.existsError(name)><#return true></#if>
  </#list>
  <#return false>
</#function>

<#macro fieldError name>
  <#if messagesPerField.existsError(name)><p class="field-error" id="${name}-error"><@icon "circle-alert"/><span>${messagesPerField.get(name)}</span></p></#if>
</#macro>

<#function describedBy name hint=false>
  <#local ids = []>
  <#if hint><#local ids += [name + "-hint"]></#if>
  <#if messagesPerField.existsError(name)><#local ids += [name + "-error"]></#if>
  <#return ids?join(" ")>
</#function>

<#-- What the control itself says of its state. -->
<#macro state name hint=false>
  <#local ids = describedBy(name, hint)>
  <#if messagesPerField.existsError(name)> aria-invalid="true"</#if><#if ids?has_content> aria-describedby="${ids}"</#if></#macro>

<#macro text name label value="" required=false autocomplete="off" hint="" type="text">
  <div class="field<#if messagesPerField.existsError(name)> field--error</#if>">
    <label for="${name}"><#if required><span class="star" aria-hidden="true">*&nbsp;</span></#if><span>${label}</span></label>
    <#if hint?has_content><p class="hint" id="${name}-hint">${hint}</p></#if>
    <@fieldError name/>
    <input id="${name}" name="${name}" type="${type}" value="${value}" autocomplete="${autocomplete}" autocapitalize="none" spellcheck="false"<#if required> required</#if><@state name hint?has_content/>>
  </div>
</#macro>

<#macro password name label autocomplete required=true hint="" errorOf=name>
  <div class="field<#if messagesPerField.existsError(errorOf)> field--error</#if>">
    <label for="${name}"><#if required><span class="star" aria-hidden="true">*&nbsp;</span></#if><span>${label}</span></label>
    <#if hint?has_content><p class="hint" id="${errorOf}-hint">${hint}</p></#if>
    <@fieldError errorOf/>
    <div class="password-field">
      <input id="${name}" name="${name}" type="password" autocomplete="${autocomplete}"<#if required> required</#if><@state errorOf hint?has_content/>>
      <#-- Useless without its script, so the script shows it. -->
      <button class="btn btn--secondary" type="button" hidden data-shows="${name}" data-label-show="${msg("showPassword")}" data-label-hide="${msg("hidePassword")}"><@icon "eye"/><span class="visually-hidden">${msg("showPassword")}</span></button>
    </div>
  </div>
</#macro>

<#-- The end of a form that the citizen opened; what Keycloak itself asks for cannot be left. -->
<#macro saveOrCancel label=msg("reset.save")>
  <div class="actions">
    <button class="btn" type="submit" id="submit">${label}</button>
    <#if isAppInitiatedAction??><button class="btn btn--quiet" type="submit" name="cancel-aia" value="true" id="cancel" formnovalidate>${msg("wizard.cancel")}</button></#if>
  </div>
</#macro>

<#-- The six digits of the activation e-mail; phones show their keys for digits. -->
<#macro code>
  <div class="field<#if messagesPerField.existsError("code")> field--error</#if>">
    <label for="code"><span class="star" aria-hidden="true">*&nbsp;</span><span>${msg("activation.code.label")}</span></label>
    <p class="hint" id="code-hint">${msg("activation.code.hint")}</p>
    <@fieldError "code"/>
    <input class="code" id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" maxlength="12" required<@state "code" true/>>
  </div>
</#macro>
