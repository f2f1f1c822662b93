package io.miadi.http.caller;

/** What a request offers as proof of who sent it; its text is a secret and never printed. */
public record Credential(LoginKind kind, String secret) {
    /** The one cookie of this product. */
    public static final String COOKIE_NAME = "__Host-sid";

    /** The header of machines; people use {@code Authorization: Bearer}. */
    public static final String API_KEY_HEADER = "X-Api-Key";

    @Override
    public String toString() {
        return kind + " ***";
    }
}
