<#import "template.ftl" as layout>
<@layout.emailLayout>
<p style="margin:0 0 16px">${layout.hello()}</p>
<p style="margin:0 0 16px">${msg("notice." + notice + ".text", when)}</p>
<p style="margin:0 0 16px">${msg("notice.mine")}</p>
<p style="margin:0 0 16px"><strong>${msg("notice.notMine")}</strong> ${msg("notice.todo", properties.organisationPhone)}</p>
</@layout.emailLayout>
