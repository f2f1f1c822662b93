package io.miadi.application.reconciliation.statement;

import io.miadi.domain.reconciliation.coverage.StatementClaims;
import java.util.List;

/**
 * What stands above the rows of a statement. What a layout does not say is empty.
 *
 * @param shortCode the PayBill or till number
 * @param account which of the organisation's accounts, {@code Utility Account}
 * @param unread the labels whose values could not be read; they claim nothing
 */
public record StatementHead(
        String holder, String shortCode, String account, StatementClaims claims, List<String> unread) {
    public StatementHead {
        unread = List.copyOf(unread);
    }
}
