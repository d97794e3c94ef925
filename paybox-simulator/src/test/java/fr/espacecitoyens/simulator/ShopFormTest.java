package fr.espacecitoyens.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a shop's form has to say before a card may be typed. */
class ShopFormTest {

    private static final String OTHER_CURRENCY = "840";

    private static Bench bench;

    @BeforeAll
    static void start() throws IOException {
        bench = new Bench(null);
    }

    @AfterAll
    static void stop() throws IOException {
        bench.close();
    }

    @Test
    void a_form_that_says_all_is_honoured() {
        assertThat(opened(bench.shop.request("whole")).statusCode()).isEqualTo(303);
    }

    @Test
    void a_currency_that_was_changed_on_the_way_breaks_the_signature() {
        String form = Shop.signed(bench.shop.request("changed"));

        var answer = posted(form.replace("PBX_DEVISE=978", "PBX_DEVISE=" + OTHER_CURRENCY));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("data-code=\"00006\"");
    }

    @Test
    void another_currency_is_refused_however_rightly_it_is_signed() {
        assertThat(refused("PBX_DEVISE", OTHER_CURRENCY)).contains("data-code=\"00010\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "000", "85", "-853", "8.53", "", "12345678901"})
    void an_amount_that_paybox_does_not_read_is_refused(String total) {
        assertThat(refused("PBX_TOTAL", total)).contains("data-code=\"00011\"");
    }

    @ParameterizedTest
    @CsvSource({"PBX_PORTEUR, a@b.c", "PBX_PORTEUR, nobody", "PBX_TIME, 22/11/2026"})
    void an_address_that_is_too_short_or_none_and_a_time_in_another_form_are_refused(
            String name, String value) {
        assertThat(refused(name, value)).contains("data-code=\"00003\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PBX_SHOPPINGCART", "PBX_BILLING"})
    void what_3d_secure_wants_to_know_is_demanded(String name) {
        var fields = bench.shop.request("without-" + name);
        fields.remove(name);

        var answer = opened(fields);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("data-code=\"00003\"", name + " absent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FirstName", "LastName", "Address1", "ZipCode", "City", "CountryCode"})
    void each_part_of_the_payers_address_is_demanded_and_must_not_be_empty(String part) {
        String whole = bench.shop.request("part").getOrDefault("PBX_BILLING", "");
        String element = "<" + part + ">[^<]*</" + part + ">";
        String empty = "<" + part + "> </" + part + ">";

        assertThat(refused("PBX_BILLING", whole.replaceFirst(element, "")))
                .contains("PBX_BILLING : " + part + " absent");
        assertThat(refused("PBX_BILLING", whole.replaceFirst(element, empty)))
                .contains("PBX_BILLING : " + part + " vide");
    }

    @ParameterizedTest
    @CsvSource({
        "FirstName, 22",
        "LastName, 22",
        "Address1, 50",
        "Address2, 50",
        "ZipCode, 16",
        "City, 50"
    })
    void a_part_of_the_address_has_a_longest_length(String part, int longest) {
        assertThat(opened(with(part, "a".repeat(longest))).statusCode()).isEqualTo(303);
        assertThat(opened(with(part, "a".repeat(longest + 1))).body())
                .contains("PBX_BILLING : " + part + " vide, trop long");
    }

    @ParameterizedTest
    @CsvSource({
        "FirstName, Cécile",
        "LastName, Иванова",
        "CountryCode, FR",
        "CountryCode, 33",
        "CountryCodeMobilePhone, 33",
        "MobilePhone, 06 12"
    })
    void a_part_of_the_address_that_is_badly_written_is_refused(String part, String text) {
        assertThat(opened(with(part, text)).body()).contains("PBX_BILLING : " + part);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<shoppingcart><total><totalQuantity>1</totalQuantity></total></shoppingcart>",
                "%s<shoppingcart><total><totalQuantity>0</totalQuantity></total></shoppingcart>",
                "%s<shoppingcart><total><totalQuantity>100</totalQuantity></total></shoppingcart>",
                "%s<shoppingcart><total></total></shoppingcart>",
                "%s<shoppingcart><total><totalQuantity>1</totalQuantity></shoppingcart>",
                "%s<ShoppingCart><total><totalQuantity>1</totalQuantity></total></ShoppingCart>",
                "%s<!DOCTYPE a [<!ENTITY b '1'>]><shoppingcart><total><totalQuantity>&b;</totalQuantity></total></shoppingcart>",
                "1"
            })
    void a_cart_that_is_badly_written_is_refused(String cart) {
        String xml = cart.formatted("<?xml version=\"1.0\" encoding=\"utf-8\"?>");

        assertThat(refused("PBX_SHOPPINGCART", xml)).contains("PBX_SHOPPINGCART : ");
    }

    /** A rightly signed form with this in the address, in its place. */
    private static Map<String, String> with(String part, String text) {
        var fields = bench.shop.request("with-" + part + text.length());
        String element = "<" + part + ">" + text + "</" + part + ">";
        fields.computeIfPresent(
                "PBX_BILLING",
                (_, billing) ->
                        switch (part) {
                            case "Address2" -> billing.replace("<ZipCode>", element + "<ZipCode>");
                            case "CountryCodeMobilePhone", "MobilePhone" ->
                                    billing.replace("</Address>", element + "</Address>");
                            default ->
                                    billing.replaceFirst(
                                            "<" + part + ">[^<]*</" + part + ">", element);
                        });
        return fields;
    }

    private static String refused(String name, String value) {
        var fields = bench.shop.request("refused");
        fields.put(name, value);
        var answer = opened(fields);
        assertThat(answer.statusCode()).isEqualTo(400);
        return answer.body();
    }

    private static HttpResponse<String> opened(Map<String, String> fields) {
        return posted(Shop.signed(fields));
    }

    private static HttpResponse<String> posted(String form) {
        return bench.customer.post("/cgi/MYchoix_pagepaiement.cgi", form);
    }
}
