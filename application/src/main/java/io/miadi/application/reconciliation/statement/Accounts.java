package io.miadi.application.reconciliation.statement;

import java.util.Locale;

/**
 * Which of the practice's accounts a file is of.
 *
 * @param shortCode the PayBill or till over which the practice collects
 */
public record Accounts(String shortCode) {
    /** Where payers' money arrives; statements of it need no name of their own. */
    private static final String UTILITY = "utility";

    public sealed interface Named {
        record Ours(String account) implements Named {}

        record Foreign(String stated, String ours) implements Named {}
    }

    /** The account over which payments are collected, as our own records name it. */
    public String collecting() {
        return "mpesa:" + shortCode;
    }

    /** A file that does not say whose it is belongs to the account over which the practice collects. */
    public Named of(StatementHead head) {
        var stated = head.shortCode().strip();
        if (!stated.isEmpty() && !stated.equals(shortCode)) {
            return new Named.Foreign(stated, shortCode);
        }
        var kind =
                head.account().toLowerCase(Locale.ROOT).replace("account", "").strip();
        return new Named.Ours(
                kind.isEmpty() || kind.equals(UTILITY)
                        ? collecting()
                        : collecting() + ":" + kind.replaceAll("[^a-z0-9]+", "-"));
    }
}
