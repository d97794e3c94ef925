<#import "parts.ftl" as parts>
<#-- The security check of a page: a question with pictures or with sound, or the pause after too many wrong answers. -->

<#-- Where the list of errors leads to. -->
<#function firstControl captcha>
  <#if captcha.pausedUntil??><#return "captcha-refresh"></#if>
  <#if captcha.sound??><#return "captcha-answer"></#if>
  <#return "captcha-1">
</#function>

<#macro section captcha>
  <section class="panel" id="security-check" aria-labelledby="captcha-title">
    <h2 id="captcha-title">${msg("registration.captcha")}</h2>
    <#if captcha.pausedUntil??><@pause captcha/><#else><@question captcha/></#if>
  </section>
</#macro>

<#-- Whoever presses it comes back to this place of the page. -->
<#macro button name iconName label more="">
  <button class="btn btn--secondary" type="submit" name="${name}" value="true" id="${name}" formaction="${url.registrationAction}#security-check"><@parts.icon iconName/><span>${label}<#if more?has_content><span class="visually-hidden"> ${more}</span></#if></span></button>
</#macro>

<#macro pause captcha>
  <div class="field<#if messagesPerField.existsError("captcha")> field--error</#if>"><@parts.fieldError "captcha"/></div>
  <@parts.notice "warn" "hourglass">
    <#if captcha.addressPaused>
    <h3>${msg("captcha.pause.address.title")}</h3>
    <p>${msg("captcha.pause.address.text", captcha.pausedUntil)}</p>
    <#else>
    <h3>${msg("captcha.pause.title")}</h3>
    <p>${msg("captcha.pause.text", captcha.pausedUntil)}</p>
    </#if>
    <p>${msg("captcha.pause.call", properties.organisationPhone)}</p>
  </@parts.notice>
  <div class="captcha__tools"><@button "captcha-refresh" "refresh-cw" msg("captcha.pause.end")/></div>
</#macro>

<#macro question captcha>
  <input type="hidden" name="captcha-id" value="${captcha.id}">
  <#if captcha.proofBits gt 0>
  <input type="hidden" name="captcha-proof" id="captcha-proof" data-question="${captcha.id}" data-bits="${captcha.proofBits}">
  <script defer src="${url.resourcesPath}/js/security-check.js"></script>
  </#if>
  <fieldset class="field captcha<#if messagesPerField.existsError("captcha")> field--error</#if>"<#if !captcha.sound??><@parts.state "captcha" true/></#if>>
    <legend class="captcha__question" id="captcha-question"><span class="star" aria-hidden="true">*&nbsp;</span>${msg(captcha.questionKey)}</legend>
    <@parts.fieldError "captcha"/>
    <#if captcha.sound??><@sound captcha/><#else><@pictures captcha/></#if>
    <#if captcha.honeypot>
    <div class="captcha__more" aria-hidden="true">
      <label for="captcha-site">${msg("captcha.leave-empty")}</label>
      <input type="text" id="captcha-site" name="captcha-site" tabindex="-1" autocomplete="off">
    </div>
    </#if>
    <div class="captcha__tools">
      <#if captcha.sound??>
      <@button "captcha-refresh" "refresh-cw" msg("captcha.audio.refresh")/>
      <@button "captcha-look" "eye" msg("captcha.look")/>
      <#else>
      <@button "captcha-refresh" "refresh-cw" msg("captcha.refresh")/>
      <#if captcha.audio><@button "captcha-listen" "volume-2" msg("captcha.listen") msg("captcha.listen.more")/></#if>
      </#if>
    </div>
    <p class="hint" id="captcha-hint">${msg(captcha.sound???then("captcha.audio.help", "captcha.help"), properties.organisationPhone)}</p>
  </fieldset>
</#macro>

<#macro pictures captcha>
  <div class="captcha__icons">
    <#list captcha.choices as choice>
    <label><input type="radio" id="captcha-${choice.number}" name="captcha" value="${choice.number}" required<#if choice.answer> data-answer="true"</#if>><img src="${choice.image}" alt="" width="48" height="48"><span class="visually-hidden">${msg("captcha.picture", choice.number)}</span></label>
    </#list>
  </div>
</#macro>

<#macro sound captcha>
  <div class="captcha__sound">
    <audio controls preload="none" src="${captcha.sound}" aria-label="${msg("captcha.audio.player")}"></audio>
    <label for="captcha-answer"><span class="star" aria-hidden="true">*&nbsp;</span><span>${msg("captcha.audio.label")}</span></label>
    <input id="captcha-answer" name="captcha" type="text" inputmode="numeric" autocomplete="off" maxlength="20" required<@parts.state "captcha" true/><#if captcha.answer?has_content> data-digits="${captcha.answer}"</#if>>
  </div>
</#macro>
