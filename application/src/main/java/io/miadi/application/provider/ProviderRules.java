package io.miadi.application.provider;

import io.miadi.application.secret.Secret;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what makes an account a mixture of sandbox and production, or incomplete (P76, P77). */
public final class ProviderRules {
    /** The shortcodes that Safaricom's sandbox hands out; real ones are other numbers. */
    private static final Pattern SANDBOX_SHORTCODE = Pattern.compile("174379|600\\d{3}");

    /** SHA-256 of the sandbox's passkey, which Safaricom publishes; as a hash, so that nothing here looks like a secret. */
    private static final String SANDBOX_PASSKEY = "6b933448d12f658cae3204515c314d7745b132307854ba107b16922825446b73";

    private ProviderRules() {}

    public enum Flaw {
        /** The address is the provider's own of the other environment. */
        ADDRESS_OF_OTHER_ENVIRONMENT,
        /** Credentials that everybody knows, for real money. */
        SANDBOX_CREDENTIALS_IN_PRODUCTION,
        /** Credentials of a real account, sent to the sandbox. */
        PRODUCTION_CREDENTIALS_IN_SANDBOX,
        /** This machine stands in for the provider, for real money. */
        STUB_IN_PRODUCTION,
        /** No TLS, for real money. */
        PLAIN_TEXT_IN_PRODUCTION,
        /** No host, or a user name, query or fragment that does not belong there. */
        NOT_A_BASE_ADDRESS,
        CREDENTIAL_MISSING
    }

    /** Empty when the account is one whole. */
    public static Set<Flaw> flaws(ProviderAccount account) {
        var flaws = EnumSet.noneOf(Flaw.class);
        addressFlaws(account, flaws);
        credentialFlaws(account, flaws);
        if (account.environment() == Environment.PRODUCTION) {
            productionFlaws(account, flaws);
        }
        return flaws;
    }

    private static void addressFlaws(ProviderAccount account, Set<Flaw> flaws) {
        if (!isBase(account.base())
                || !account.callbackBase().map(ProviderRules::isBase).orElse(true)) {
            flaws.add(Flaw.NOT_A_BASE_ADDRESS);
        }
        var other = account.environment() == Environment.SANDBOX ? Environment.PRODUCTION : Environment.SANDBOX;
        boolean sharedHost = account.kind().hostOf(Environment.SANDBOX).isEmpty();
        if (!sharedHost
                && account.kind()
                        .hostOf(other)
                        .filter(host(account.base())::equals)
                        .isPresent()) {
            flaws.add(Flaw.ADDRESS_OF_OTHER_ENVIRONMENT);
        }
    }

    private static void credentialFlaws(ProviderAccount account, Set<Flaw> flaws) {
        boolean complete = account.kind().requiredCredentials().stream()
                .allMatch(name -> account.credential(name)
                        .filter(secret -> !secret.reveal().isBlank())
                        .isPresent());
        if (!complete) {
            flaws.add(Flaw.CREDENTIAL_MISSING);
        }
        boolean atTheSandbox = account.kind()
                .hostOf(Environment.SANDBOX)
                .filter(host(account.base())::equals)
                .isPresent();
        if (atTheSandbox
                && account.credential("shortcode")
                        .filter(code -> !isOfSandbox(code))
                        .isPresent()) {
            flaws.add(Flaw.PRODUCTION_CREDENTIALS_IN_SANDBOX);
        }
    }

    private static void productionFlaws(ProviderAccount account, Set<Flaw> flaws) {
        if (account.kind() == ProviderKind.MPESA
                && (account.credential("shortcode")
                                .filter(ProviderRules::isOfSandbox)
                                .isPresent()
                        || account.credential("passkey")
                                .filter(ProviderRules::isPublishedPasskey)
                                .isPresent())) {
            flaws.add(Flaw.SANDBOX_CREDENTIALS_IN_PRODUCTION);
        }
        if (isThisMachine(account.base())
                || account.callbackBase().filter(ProviderRules::isThisMachine).isPresent()) {
            flaws.add(Flaw.STUB_IN_PRODUCTION);
        }
        boolean plain = "http".equalsIgnoreCase(account.base().getScheme())
                || account.callbackBase()
                        .filter(callback -> !"https".equalsIgnoreCase(callback.getScheme()))
                        .isPresent();
        if (plain) {
            flaws.add(Flaw.PLAIN_TEXT_IN_PRODUCTION);
        }
    }

    private static boolean isOfSandbox(Secret shortcode) {
        return SANDBOX_SHORTCODE.matcher(shortcode.reveal().strip()).matches();
    }

    private static boolean isPublishedPasskey(Secret passkey) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(passkey.bytes());
            return HexFormat.of().formatHex(digest).equals(SANDBOX_PASSKEY);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static boolean isBase(URI address) {
        return address.getScheme() != null
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getRawQuery() == null
                && address.getRawFragment() == null;
    }

    private static boolean isThisMachine(URI address) {
        var host = host(address);
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.startsWith("127.")
                || host.equals("0.0.0.0")
                || host.equals("[::1]")
                || host.equals("[::]");
    }

    /** In lower case and without the dot that may end a host name. */
    private static String host(URI address) {
        var host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }
}
