package io.miadi.persistence.plans;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of {@link Samples} for the statements of identity and of provider accounts, whose words mean other things there. */
final class IdentitySamples {
    private static final Set<String> BOOKS = Set.of(
            "persons",
            "recipients",
            "accounts",
            "logins",
            "refresh-tokens",
            "links",
            "login-guards",
            "api-keys",
            "provider-accounts");

    private static final String PERSON = "md5('client77')::uuid";
    private static final String TIME = "timestamptz '2026-06-01 09:00+00'";
    private static final String LATER = "timestamptz '2026-06-02 09:00+00'";
    private static final String TOKEN = "repeat(md5('token777'), 2)";

    private static final Map<String, String> IDS = Map.of(
            "persons", PERSON,
            "recipients", PERSON,
            "logins", "md5('login777')::uuid",
            "links", "md5('link777')::uuid",
            "api-keys", "md5('api-key777')::uuid");

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("person", PERSON),
            Map.entry("ids", "array[" + PERSON + "]"),
            Map.entry("owner", PERSON),
            Map.entry("invitedBy", PERSON),
            Map.entry("after", PERSON),
            Map.entry("login", "md5('login777')::uuid"),
            Map.entry("kept", "md5('login777')::uuid"),
            Map.entry("name", "'Wanjiku'"),
            Map.entry("email", "'client77@example.com'"),
            Map.entry("emailCanonical", "'client77@example.com'"),
            Map.entry("mailbox", "'client77@example.com'"),
            Map.entry("mailboxCanonical", "'client77@example.com'"),
            Map.entry("phone", "'+254712345678'"),
            Map.entry("language", "'EN'"),
            Map.entry("zone", "'Africa/Nairobi'"),
            Map.entry("roles", "array['CLIENT']"),
            Map.entry("scopes", "array['STAFF']"),
            Map.entry("standing", "'ACTIVE'"),
            Map.entry("version", "3"),
            Map.entry("worksHere", "false"),
            Map.entry("text", "'client777'"),
            Map.entry("limit", "50"),
            Map.entry("passwordHash", "'$plain$'"),
            Map.entry("passwordSetAt", TIME),
            Map.entry("kind", "'API'"),
            Map.entry("factor", "'PASSWORD'"),
            Map.entry("address", "'192.0.2.7'"),
            Map.entry("device", "'a browser'"),
            Map.entry("idleSeconds", "1800"),
            Map.entry("token", TOKEN),
            Map.entry("nameHash", "repeat(md5('name777'), 2)"),
            Map.entry("familiar", "false"),
            Map.entry("failures", "1"),
            Map.entry("blockedUntil", TIME),
            Map.entry("purpose", "'PASSWORD_RESET'"),
            Map.entry("prefix", "'miadi_abcdef'"),
            Map.entry("label", "'Accounting'"),
            Map.entry("ending", "'SIGNED_OUT'"),
            Map.entry("environment", "'SANDBOX'"),
            Map.entry("sealed", "'\\x00'::bytea"),
            Map.entry("createdAt", TIME),
            Map.entry("authenticatedAt", TIME),
            Map.entry("lastUsedAt", TIME),
            Map.entry("madeAt", TIME),
            Map.entry("expiresAt", LATER),
            Map.entry("at", TIME),
            Map.entry("now", TIME),
            Map.entry("since", TIME),
            Map.entry("before", "timestamptz '2025-01-02 00:00+00'"));

    private IdentitySamples() {}

    static boolean isAbout(String book) {
        return BOOKS.contains(book);
    }

    static @Nullable String value(String book, String parameter) {
        return parameter.equals("id") ? IDS.get(book) : VALUES.get(parameter);
    }
}
