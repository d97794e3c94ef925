package fr.espacecitoyens.billing.imports;

/** Rows each of which tells one piece of news. */
final class NewsRows implements RowSink {

    private final CsvKind kind;
    private final NewsReader reader;
    private final ImportErrors errors;
    private final FileSink sink;
    private boolean any;

    NewsRows(CsvKind kind, NewsReader reader, ImportErrors errors, FileSink sink) {
        this.kind = kind;
        this.reader = reader;
        this.errors = errors;
        this.sink = sink;
    }

    @Override
    public void add(CsvRow row) {
        any = true;
        FileEntry entry = reader.read(kind, row);
        if (entry != null) {
            sink.accept(entry, row.line());
        }
    }

    @Override
    public void finish() {
        if (!any) {
            errors.fatal(1, "fichier", "Le fichier ne contient aucune ligne.");
        }
    }
}
