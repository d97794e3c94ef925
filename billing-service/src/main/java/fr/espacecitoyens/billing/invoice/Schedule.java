package fr.espacecitoyens.billing.invoice;

import java.time.LocalDate;

/**
 * The three times of an invoice, which do not follow from each other: the guide's own is due two
 * weeks after its window for online payment has closed.
 *
 * @param issuedOn « Facture du »
 * @param dueOn « À régler avant le »
 * @param online when it can be paid online
 */
public record Schedule(LocalDate issuedOn, LocalDate dueOn, OnlineWindow online) {}
