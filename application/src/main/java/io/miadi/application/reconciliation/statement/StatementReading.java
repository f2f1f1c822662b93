package io.miadi.application.reconciliation.statement;

/** What came of a file as a whole. */
public sealed interface StatementReading {
    /**
     * The file was read to its end.
     *
     * @param rows how many rows were handed on, readable or rejected
     */
    record Read(StatementHead head, int rows) implements StatementReading {}

    /**
     * The file is no statement, or is broken so that its rows cannot be told apart; rows that were handed on are void.
     *
     * @param row where reading ended
     */
    record Refused(Reason reason, int row) implements StatementReading {}

    enum Reason {
        /** No row names the columns that every statement has. */
        NO_HEADER,
        /** Quotes do not close, or a row is larger than any statement's. */
        TORN
    }
}
