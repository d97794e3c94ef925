package fr.espacecitoyens.billing.architecture.control.customer;

import fr.espacecitoyens.billing.architecture.control.pdf.PdfHelper;

/** The lowest feature must not know the others; with what it knows it also makes a circle. */
public record CustomerWhoPrints(PdfHelper helper) {}
