package io.miadi.application.reconciliation.channel;

import io.miadi.domain.reconciliation.intake.ReportedRow;
import io.miadi.domain.time.TimeRange;
import java.time.Duration;
import java.util.List;

/**
 * A provider's own list of the latest payments, fetched piece by piece. Its methods use the network, none is called inside a unit of
 * work, and none throws for what a network or a provider does.
 */
public interface PaymentList {
    /** How far back the list reaches. */
    Duration REACH = Duration.ofHours(48);

    /** Asks for the list to be kept; to ask again does no harm. */
    DirectProvider.Answer register();

    /**
     * Fetches a piece of it.
     *
     * @param span both ends within {@link #REACH}, to the second
     * @param offset how many rows of the span were fetched already
     */
    Page fetch(TimeRange span, int offset);

    sealed interface Page {
        /**
         * Some rows; there may be more behind them.
         *
         * @param told how many rows came, those that could not be read among them
         */
        record Rows(List<ReportedRow> rows, int told) implements Page {
            public Rows {
                rows = List.copyOf(rows);
                if (told < rows.size() || told < 1) {
                    throw new IllegalArgumentException("a page has rows");
                }
            }
        }

        /** There are no more. */
        record End() implements Page {}

        /** The list is not kept for this account. */
        record NotRegistered() implements Page {}

        record NoAnswer(String cause) implements Page {}
    }
}
