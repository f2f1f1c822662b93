package io.miadi.domain.reconciliation.work;

import java.util.Optional;

/**
 * How an exception is to end. The amount of a record or a line can never be edited.
 *
 * @param due the id of the due that a line's money is for, where the kind needs one
 */
public record Resolution(Kind kind, String reason, Optional<String> due) {
    public enum Kind {
        /** What the rules suggested is right. */
        CONFIRM_SUGGESTION(true),
        /** One of several that it could have been. */
        CHOOSE_AMONG_RIVALS(true),
        /** A due that the rules did not think of. */
        ALLOCATE(true),
        /** The money is not for this practice. */
        NOT_OURS(false),
        /** It is paid back; the refund itself is asked for where refunds are. */
        REFUND(false),
        /** It was a test. */
        VOID_TEST_DATA(false),
        /** The file or its mapping was wrong; a right one was taken in. */
        CORRECT_MAPPING(false);

        private final boolean givesMoney;

        Kind(boolean givesMoney) {
            this.givesMoney = givesMoney;
        }

        /** Whether money of a line is given to a due by it. */
        public boolean givesMoney() {
            return givesMoney;
        }
    }

    public Resolution {
        if (kind.givesMoney() != due.isPresent()) {
            throw new IllegalArgumentException("money is given to one due, and nothing else names one");
        }
    }
}
