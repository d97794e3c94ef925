package fr.espacecitoyens.simulator.request;

/**
 * Why a request is not honoured.
 *
 * @param detail in French, for whoever builds a shop; empty if the code says it all
 */
public record Refusal(String code, String detail) {

    /** One that its code explains. */
    public static Refusal of(String code) {
        return new Refusal(code, "");
    }
}
