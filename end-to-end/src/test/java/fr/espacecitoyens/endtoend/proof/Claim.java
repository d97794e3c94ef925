package fr.espacecitoyens.endtoend.proof;

/** What the proof claims; each claim is a check that may be broken. */
enum Claim {
    ALL_PAID("everybody got to pay"),
    TRUE_PAGES("no page said what was not so"),
    ONE_ATTEMPT("two clicks make one attempt"),
    ALL_FINAL("every attempt has ended"),
    ALL_EXPLAINED("every message was explained in the end"),
    NOT_LOST("no payment is lost"),
    NOT_INVENTED("no payment is invented"),
    NOT_TWICE("no payment counts twice, and each invoice is paid"),
    SERVICES_AGREE("payment-service and billing-service agree"),
    NOT_CHARGED_TWICE("nobody who believed the pages was charged twice"),
    SHOWN_AS_PAID("every invoice is shown as paid, to the cent"),
    ONE_RECEIPT("one receipt for each payment"),
    KEPT("what was acknowledged was kept"),
    KEPT_ONCE("what was told several times is kept once"),
    EVEN("what was taken and not given back is what counts"),
    NOTHING_TO_REFUND("nothing is left to be refunded"),
    NOT_PUT_ASIDE("no message was put aside"),
    JOURNAL_CHAINED("the payment journal is a chain"),
    JOURNAL_EVEN("the payment journal says what the provider's book says"),
    RECEIPTS_NUMBERED("receipts are numbered without gaps, one for each payment that counts");

    private final String words;

    Claim(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
