package fr.espacecitoyens.billing.imports;

/** Takes what a file tells, in its order. */
@FunctionalInterface
interface FileSink {

    /**
     * Takes one entry.
     *
     * @param line where it begins in the file
     */
    void accept(FileEntry entry, int line);
}
