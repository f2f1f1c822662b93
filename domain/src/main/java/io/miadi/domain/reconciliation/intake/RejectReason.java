package io.miadi.domain.reconciliation.intake;

/** Why a row of a report was not taken in. */
public enum RejectReason {
    /** The cell holds something that is no amount. */
    AMOUNT_UNREADABLE,
    /** More digits after the point than the currency has: rounding would invent money. */
    TOO_MANY_DECIMALS,
    AMOUNT_TOO_LARGE,
    AMOUNT_MISSING,
    /** Money is said to have come in and gone out in one row. */
    AMOUNT_IN_BOTH_COLUMNS,
    /** The column for money that came in holds an amount below zero. */
    SIGN_AGAINST_COLUMN,
    TIME_MISSING,
    TIME_UNREADABLE,
    STATUS_MISSING,
    ID_UNREADABLE,
    CURRENCY_UNREADABLE
}
