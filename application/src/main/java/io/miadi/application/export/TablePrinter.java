package io.miadi.application.export;

/** Prints tables as a PDF; the same document gives the same bytes. */
@FunctionalInterface
public interface TablePrinter {
    byte[] pdf(TableDocument document);
}
