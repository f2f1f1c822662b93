package io.miadi.application.reconciliation.statement;

import java.io.IOException;
import java.io.InputStream;

/** A file as it was received. It is opened twice, because its encoding shows only in the whole of it. */
@FunctionalInterface
public interface StatementFile {
    /** A new stream from the first byte, which the caller closes. */
    InputStream open() throws IOException;
}
