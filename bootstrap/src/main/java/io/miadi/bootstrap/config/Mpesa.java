package io.miadi.bootstrap.config;

import io.miadi.application.secret.Secret;
import io.miadi.mpesa.account.DarajaAccount;
import io.miadi.mpesa.account.DarajaAddresses;
import io.miadi.mpesa.account.DarajaCredentials;
import io.miadi.mpesa.account.DarajaEnvironment;
import io.miadi.mpesa.account.DarajaMerchant;
import io.miadi.mpesa.refund.DarajaInitiator;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Daraja account, one unit: whoever changes the environment changes all of it.
 *
 * @param baseUrl a stub's address; empty for Safaricom's own
 * @param operator in whose name money is sent back; empty where a person does that by hand
 */
public record Mpesa(
        DarajaEnvironment environment,
        Optional<String> baseUrl,
        String shortcode,
        Optional<String> till,
        Secret passkey,
        Secret consumerKey,
        Secret consumerSecret,
        Optional<MpesaOperator> operator) {
    /** Where callbacks arrive, under the public address. */
    public static final String CALLBACK_PATH = "/api/v1/mpesa/callback/";

    /** Where results arrive; Daraja refuses addresses with some words in them, its own name among them. */
    public static final String HOOKS_PATH = "/api/v1/hooks/";

    private static final Pattern THIS_MACHINE = Pattern.compile(
            "https?://(?:[^/:]*\\.)?(?:localhost|127\\.[0-9.]+|0\\.0\\.0\\.0|\\[::1?])(?:[:/].*)?",
            Pattern.CASE_INSENSITIVE);

    /**
     * Everything that is wrong with the values, between them, and with their use in this mode, by name and without a secret. In
     * production nothing stands in for M-Pesa: who took the sandbox's word for money would hand out sessions for nothing.
     */
    public List<String> problems(Mode mode, URI publicUrl) {
        var problems =
                new ArrayList<>(DarajaAccount.problems(environment, addresses(publicUrl), merchant(), credentials()));
        operator.ifPresent(known -> problems.addAll(known.problems()));
        if (mode == Mode.PRODUCTION && environment == DarajaEnvironment.SANDBOX) {
            problems.add("environment: the sandbox moves no money; MIADI_MODE=production takes a live account only");
        } else if (mode == Mode.PRODUCTION
                && baseUrl.filter(THIS_MACHINE.asMatchPredicate()).isPresent()) {
            problems.add("baseUrl: is this machine; MIADI_MODE=production takes no simulator");
        }
        return List.copyOf(problems);
    }

    /** In whose name money is sent back; empty where nobody is set up. */
    public Optional<DarajaInitiator> initiator(URI publicUrl) {
        return operator.flatMap(known -> known.initiator(publicUrl + HOOKS_PATH));
    }

    /** Throws {@link IllegalArgumentException} that names every wrong value and none of the secrets. */
    public DarajaAccount account(URI publicUrl) {
        return new DarajaAccount(environment, addresses(publicUrl), merchant(), credentials());
    }

    private DarajaAddresses addresses(URI publicUrl) {
        var callbackBase = publicUrl + CALLBACK_PATH;
        return baseUrl.map(stub -> DarajaAddresses.stub(stub, callbackBase))
                .orElseGet(() -> DarajaAddresses.of(environment, callbackBase));
    }

    private DarajaMerchant merchant() {
        return till.map(number -> DarajaMerchant.buyGoods(shortcode, number))
                .orElseGet(() -> DarajaMerchant.payBill(shortcode));
    }

    private DarajaCredentials credentials() {
        return new DarajaCredentials(consumerKey.reveal(), consumerSecret.reveal(), passkey.reveal());
    }
}
