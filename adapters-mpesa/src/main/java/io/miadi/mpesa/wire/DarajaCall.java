package io.miadi.mpesa.wire;

/** The calls that are made, by the name that metrics show. */
public enum DarajaCall {
    TOKEN("oauth/v1/generate"),
    PUSH("mpesa/stkpush/v1/processrequest"),
    QUERY("mpesa/stkpushquery/v1/query"),
    REVERSAL("mpesa/reversal/v1/request"),
    PAY_OUT("mpesa/b2c/v3/paymentrequest"),
    STATUS("mpesa/transactionstatus/v1/query"),
    BALANCE("mpesa/accountbalance/v1/query"),
    REGISTER_URLS("mpesa/c2b/v2/registerurl"),
    REGISTER_PULL("pulltransactions/v1/register"),
    PULL("pulltransactions/v1/query");

    private final String path;

    DarajaCall(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    /** Whether a lost answer leaves open if money moves, so that the request gets a connection of its own. */
    boolean movesMoney() {
        return this == PUSH || this == REVERSAL || this == PAY_OUT;
    }
}
