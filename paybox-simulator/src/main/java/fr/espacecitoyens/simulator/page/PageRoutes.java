package fr.espacecitoyens.simulator.page;

import fr.espacecitoyens.simulator.answer.Outcome;
import fr.espacecitoyens.simulator.answer.SignedAnswer;
import fr.espacecitoyens.simulator.card.CardEntry;
import fr.espacecitoyens.simulator.http.FormText;
import fr.espacecitoyens.simulator.http.Reply;
import fr.espacecitoyens.simulator.http.Request;
import fr.espacecitoyens.simulator.http.Router;
import fr.espacecitoyens.simulator.http.Screens;
import fr.espacecitoyens.simulator.ledger.Transaction;
import fr.espacecitoyens.simulator.request.Codes;
import fr.espacecitoyens.simulator.request.Merchant;
import fr.espacecitoyens.simulator.request.PaymentRequest;
import fr.espacecitoyens.simulator.request.RequestCheck;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The way of a customer: from the shop's form to the ticket. */
public final class PageRoutes {

    private static final String PAGE = "/cgi/paiement/{id}";

    private final RequestCheck check;
    private final PaymentPages pages;
    private final PaymentDesk desk;
    private final SignedAnswer answers;
    private final PageScreens screens;

    public PageRoutes(
            Merchant merchant,
            PaymentPages pages,
            PaymentDesk desk,
            SignedAnswer answers,
            Screens screens) {
        this.check = new RequestCheck(merchant);
        this.pages = pages;
        this.desk = desk;
        this.answers = answers;
        this.screens = new PageScreens(screens, answers, merchant.name());
    }

    /** Adds all pages of this feature. */
    public void addTo(Router router) {
        router.add("POST", "/cgi/MYchoix_pagepaiement.cgi", r -> open(r.body()));
        router.add("GET", "/cgi/MYchoix_pagepaiement.cgi", r -> open(r.rawQuery()));
        router.add("GET", PAGE, r -> onPage(r, screens::choice));
        router.add("GET", PAGE + "/carte", r -> onPage(r, screens::emptyCard));
        router.add("POST", PAGE + "/carte", r -> onPage(r, page -> submitted(page, r.body())));
        router.add("GET", PAGE + "/ticket", this::ticket);
        router.add("GET", PAGE + "/retour", this::back);
        router.add("POST", PAGE + "/annuler", r -> onPage(r, this::cancel));
    }

    private Reply open(String form) {
        PaymentRequest request;
        try {
            request = PaymentRequest.parse(form);
        } catch (IllegalArgumentException e) {
            return screens.refusal(Codes.NO_ACCESS);
        }
        var refusal = check.refusal(request);
        if (refusal.isPresent()) {
            return screens.refusal(refusal.get());
        }
        if (desk.isPaid(request)) {
            return screens.refusal("00015");
        }
        var page = pages.open(request, desk.nextCall());
        return Reply.seeOther(
                "/cgi/paiement/" + page.id() + (request.forcesCard() ? "/carte" : ""));
    }

    private Reply onPage(Request request, Function<PaymentPage, Reply> action) {
        var found = pages.find(request.variable("id"));
        if (found.isEmpty()) {
            return screens.refusal("00030");
        }
        PaymentPage page = found.get();
        if (page.isOver()) {
            return Reply.seeOther("/cgi/paiement/" + page.id() + "/ticket");
        }
        return pages.isClosed(page) ? screens.timeOut(page) : action.apply(page);
    }

    private Reply submitted(PaymentPage page, String body) {
        Map<String, String> form;
        try {
            form = FormText.parse(body);
        } catch (IllegalArgumentException e) {
            form = Map.of();
        }
        var card =
                new CardEntry(
                        form.getOrDefault("numero", ""),
                        form.getOrDefault("validite", ""),
                        form.getOrDefault("cryptogramme", ""));
        var errors = card.errors();
        if (!errors.isEmpty()) {
            return screens.card(page, card, errors);
        }
        desk.take(page, card);
        return Reply.seeOther("/cgi/paiement/" + page.id() + "/ticket");
    }

    private Reply cancel(PaymentPage page) {
        desk.end(page);
        String shop = page.request().value("PBX_ANNULE");
        return shop.isBlank()
                ? screens.refusal(Codes.CANCELLED)
                : Reply.seeOther(
                        answers.forBrowser(shop, Outcome.without(page.request(), Codes.CANCELLED)));
    }

    private Reply ticket(Request request) {
        return afterTry(request, screens::ticket);
    }

    private Reply back(Request request) {
        return afterTry(
                request,
                (page, last) -> {
                    desk.leave(page);
                    return Reply.seeOther(screens.backToShop(page, last));
                });
    }

    private Reply afterTry(Request request, BiFunction<PaymentPage, Transaction, Reply> action) {
        return pages.find(request.variable("id"))
                .map(page -> {
                    var last = page.lastTry();
                    return last == null
                            ? Reply.seeOther("/cgi/paiement/" + page.id())
                            : action.apply(page, last);
                })
                .orElseGet(() -> screens.refusal("00030"));
    }
}
