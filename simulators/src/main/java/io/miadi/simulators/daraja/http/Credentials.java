package io.miadi.simulators.daraja.http;

/** What the merchant's application signs in with. */
public record Credentials(String consumerKey, String consumerSecret) {
    /** Without the secret, because settings end up in logs. */
    @Override
    public String toString() {
        return "Credentials[" + consumerKey + "]";
    }
}
