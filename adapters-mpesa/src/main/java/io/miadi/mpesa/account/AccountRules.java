package io.miadi.mpesa.account;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What must hold between the values of an account; each broken rule names its setting. */
final class AccountRules {
    /** Published by Safaricom for everybody, so that a production account with them is certainly a mix-up. */
    static final String SANDBOX_SHORTCODE = "174379";

    static final String SANDBOX_PASSKEY = "bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919";

    private static final Pattern SHORTCODE = Pattern.compile("[1-9][0-9]{4,6}");
    private static final Pattern TILL = Pattern.compile("[1-9][0-9]{4,8}");
    private static final Pattern SECRET = Pattern.compile("[\\x21-\\x7e]{1,512}");

    private final DarajaEnvironment environment;
    private final DarajaAddresses addresses;
    private final List<String> problems = new ArrayList<>();

    AccountRules(DarajaEnvironment environment, DarajaAddresses addresses) {
        this.environment = environment;
        this.addresses = addresses;
    }

    List<String> check(DarajaMerchant merchant, DarajaCredentials credentials) {
        checkBaseUrl();
        checkCallbackBase();
        checkShape(merchant, credentials);
        checkWorld(merchant, credentials);
        return List.copyOf(problems);
    }

    private void checkBaseUrl() {
        var parsed = DarajaAddresses.parse(addresses.baseUrl());
        if (parsed.isEmpty()) {
            problems.add("baseUrl: not an http or https address without user, query or fragment");
            return;
        }
        var uri = parsed.get();
        switch (addresses.gateway()) {
            case SAFARICOM ->
                require(
                        addresses.baseUrl().equals(environment.baseUrl()),
                        "baseUrl: " + environment + " at Safaricom is " + environment.baseUrl());
            case STUB -> {
                require(
                        !isSafaricom(uri),
                        "baseUrl: " + uri.getHost() + " is no stub; leave the stub mark out to use Safaricom");
                requireTls("baseUrl", uri);
            }
        }
    }

    private void checkCallbackBase() {
        var parsed = DarajaAddresses.parse(addresses.callbackBase());
        if (parsed.isEmpty()) {
            problems.add("callbackBase: not an http or https address without user, query or fragment");
            return;
        }
        var uri = parsed.get();
        require(uri.getRawPath().endsWith("/"), "callbackBase: must end with a slash, the token follows it");
        require(
                uri.getHost().equals(uri.getHost().toLowerCase(Locale.ROOT)),
                "callbackBase: write the host in lower case, Daraja is suspected to refuse capitals");
        require(!isSafaricom(uri), "callbackBase: must be an address of ours, not Safaricom's");
        if (addresses.gateway() == Gateway.SAFARICOM) {
            require(!DarajaAddresses.isLoopback(uri), "callbackBase: Safaricom cannot reach " + uri.getHost());
        }
        requireTls("callbackBase", uri);
    }

    private void checkShape(DarajaMerchant merchant, DarajaCredentials credentials) {
        require(SHORTCODE.matcher(merchant.shortcode()).matches(), "shortcode: 5 to 7 digits");
        require(merchant.till().map(TILL.asMatchPredicate()::test).orElse(true), "till: 5 to 9 digits");
        require(SECRET.matcher(credentials.consumerKey()).matches(), "consumerKey: missing or not plain text");
        require(SECRET.matcher(credentials.consumerSecret()).matches(), "consumerSecret: missing or not plain text");
        require(SECRET.matcher(credentials.passkey()).matches(), "passkey: missing or not plain text");
    }

    private void checkWorld(DarajaMerchant merchant, DarajaCredentials credentials) {
        boolean sandboxShortcode = merchant.shortcode().equals(SANDBOX_SHORTCODE);
        boolean sandboxPasskey = credentials.passkey().equals(SANDBOX_PASSKEY);
        switch (environment) {
            case PRODUCTION -> {
                require(!sandboxShortcode, "shortcode: " + SANDBOX_SHORTCODE + " is the sandbox's");
                require(!sandboxPasskey, "passkey: this is the public passkey of the sandbox");
            }
            case SANDBOX -> {
                if (addresses.gateway() == Gateway.SAFARICOM) {
                    require(sandboxShortcode, "shortcode: the sandbox knows only " + SANDBOX_SHORTCODE);
                    require(sandboxPasskey, "passkey: the sandbox has one public passkey, and this is not it");
                }
            }
        }
    }

    /** In production everything travels under TLS; a stub on this machine has no wire to listen on. */
    private void requireTls(String name, URI uri) {
        boolean local = addresses.gateway() == Gateway.STUB && DarajaAddresses.isLoopback(uri);
        if (environment == DarajaEnvironment.PRODUCTION && !local) {
            require("https".equals(uri.getScheme()), name + ": production needs https");
        }
    }

    private static boolean isSafaricom(URI uri) {
        var host = uri.getHost().toLowerCase(Locale.ROOT);
        return host.equals("safaricom.co.ke") || host.endsWith(".safaricom.co.ke");
    }

    private void require(boolean holds, String problem) {
        if (!holds) {
            problems.add(problem);
        }
    }
}
