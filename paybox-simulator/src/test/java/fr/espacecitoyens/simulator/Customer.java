package fr.espacecitoyens.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Pattern;

/** A browser without scripts, as far as these tests need one. */
final class Customer {

    private static final Pattern SHOP_LINK = Pattern.compile("id=\"shop\"[^>]*href=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    Customer(int port) {
        base = "http://127.0.0.1:" + port;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)));
    }

    HttpResponse<String> post(String path, String form) {
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    HttpResponse<String> put(String path, String body) {
        return send(
                HttpRequest.newBuilder(URI.create(base + path)).PUT(BodyPublishers.ofString(body)));
    }

    /** Opens a payment page; returns its path. */
    String open(String form) {
        return location(post("/cgi/MYchoix_pagepaiement.cgi", form));
    }

    /** Pays, and sees the ticket. */
    String pay(String page, String number) {
        return get(location(submit(page, number))).body();
    }

    HttpResponse<String> submit(String page, String number) {
        String form = "numero=" + number + "&validite=12%2F39&cryptogramme=123";
        return post(page + "/carte", form);
    }

    static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }

    /** The address behind « Retour boutique ». */
    static String shopLink(String ticket) {
        var link = SHOP_LINK.matcher(ticket);
        if (!link.find()) {
            throw new AssertionError("no way back to the shop");
        }
        return link.group(1).replace("&amp;", "&").replace("&#x3D;", "=").replace("&#39;", "'");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
