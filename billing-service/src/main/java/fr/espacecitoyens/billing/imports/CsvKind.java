package fr.espacecitoyens.billing.imports;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a CSV file tells; its columns say which. */
enum CsvKind {
    INVOICES,
    SETTLEMENTS,
    CANCELLATIONS,
    REFERRALS;

    /** What is said once per invoice and therefore repeated by each of its rows. */
    static final List<Column> OF_THE_INVOICE =
            List.copyOf(EnumSet.range(Column.SERVICE, Column.TOTAL));

    /** What differs from row to row. */
    static final List<Column> OF_THE_LINE = List.copyOf(EnumSet.range(Column.LINE, Column.AMOUNT));

    private static final Set<Column> OPTIONAL_OF_INVOICES =
            EnumSet.of(
                    Column.BENEFICIARY,
                    Column.TYPE,
                    Column.CREDITED,
                    Column.DIRECT_DEBIT_ON,
                    Column.TOTAL,
                    Column.NATURE);

    static CsvKind of(Collection<String> titles) {
        if (titles.contains(Column.SETTLED_ON.title)) {
            return SETTLEMENTS;
        }
        if (titles.contains(Column.CANCELLED_ON.title)) {
            return CANCELLATIONS;
        }
        return titles.contains(Column.REFERRED_ON.title) ? REFERRALS : INVOICES;
    }

    Set<Column> required() {
        return switch (this) {
            case INVOICES -> {
                var columns = EnumSet.range(Column.SERVICE, Column.AMOUNT);
                columns.removeAll(OPTIONAL_OF_INVOICES);
                yield columns;
            }
            case SETTLEMENTS ->
                    EnumSet.of(
                            Column.SERVICE,
                            Column.NUMBER,
                            Column.PAYMENT,
                            Column.SETTLED_ON,
                            Column.MEANS,
                            Column.AMOUNT);
            case CANCELLATIONS -> EnumSet.of(Column.SERVICE, Column.NUMBER, Column.CANCELLED_ON);
            case REFERRALS -> EnumSet.of(Column.SERVICE, Column.NUMBER, Column.REFERRED_ON);
        };
    }

    Set<Column> optional() {
        return switch (this) {
            case INVOICES -> OPTIONAL_OF_INVOICES;
            case CANCELLATIONS -> EnumSet.of(Column.REPLACED_BY);
            case SETTLEMENTS, REFERRALS -> EnumSet.noneOf(Column.class);
        };
    }
}
