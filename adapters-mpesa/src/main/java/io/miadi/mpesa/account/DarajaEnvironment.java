package io.miadi.mpesa.account;

/** Safaricom's two worlds. Keys, shortcode, addresses and books belong to one of them. */
public enum DarajaEnvironment {
    SANDBOX("sandbox.safaricom.co.ke"),
    PRODUCTION("api.safaricom.co.ke");

    private final String host;

    DarajaEnvironment(String host) {
        this.host = host;
    }

    /** The one host on which Safaricom serves this environment. */
    public String host() {
        return host;
    }

    /** The address of this environment at Safaricom. */
    public String baseUrl() {
        return "https://" + host;
    }
}
