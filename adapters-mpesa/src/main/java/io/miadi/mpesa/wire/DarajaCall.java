package io.miadi.mpesa.wire;

/** The calls that are made, by the name that metrics show. */
public enum DarajaCall {
    TOKEN("oauth/v1/generate"),
    PUSH("mpesa/stkpush/v1/processrequest"),
    QUERY("mpesa/stkpushquery/v1/query");

    private final String path;

    DarajaCall(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }
}
