package fr.espacecitoyens.billing.architecture.control.pdf;

import de.siegmar.fastcsv.reader.CsvReader;
import fr.espacecitoyens.billing.architecture.control.customer.CustomerWhoPrints;
import org.jspecify.annotations.Nullable;

/** A name that says nothing, a circle, and a library that belongs to another feature. */
public final class PdfHelper {

    @Nullable CustomerWhoPrints customer;

    @Nullable CsvReader<?> reader;
}
