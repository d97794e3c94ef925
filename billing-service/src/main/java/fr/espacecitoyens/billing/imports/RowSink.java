package fr.espacecitoyens.billing.imports;

/** Takes the rows of a file after its header. */
interface RowSink {

    void add(CsvRow row);

    /** There is no further row. */
    void finish();
}
