package fr.espacecitoyens.billing.architecture.control.facturx;

import fr.espacecitoyens.billing.architecture.control.pdf.PdfHelper;

/** Data for programs must not depend on how it looks on paper. */
public record XmlThatPrints(PdfHelper helper) {}
