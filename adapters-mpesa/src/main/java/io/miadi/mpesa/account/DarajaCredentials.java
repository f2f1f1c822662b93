package io.miadi.mpesa.account;

/** The three secrets of an account. Never printed. */
public record DarajaCredentials(String consumerKey, String consumerSecret, String passkey) {
    @Override
    public String toString() {
        return "DarajaCredentials(***)";
    }
}
