package io.miadi.bootstrap.config;

import io.miadi.application.secret.Secret;
import io.miadi.mpesa.account.DarajaAccount;
import io.miadi.mpesa.account.DarajaAddresses;
import io.miadi.mpesa.account.DarajaCredentials;
import io.miadi.mpesa.account.DarajaEnvironment;
import io.miadi.mpesa.account.DarajaMerchant;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The Daraja account, one unit: whoever changes the environment changes all of it.
 *
 * @param baseUrl a stub's address; empty for Safaricom's own
 */
public record Mpesa(
        DarajaEnvironment environment,
        Optional<String> baseUrl,
        String shortcode,
        Optional<String> till,
        Secret passkey,
        Secret consumerKey,
        Secret consumerSecret) {
    /** Where callbacks arrive, under the public address. */
    public static final String CALLBACK_PATH = "/api/v1/mpesa/callback/";

    /** Everything that is wrong with the values and between them, by name and without a secret. */
    public List<String> problems(URI publicUrl) {
        return DarajaAccount.problems(environment, addresses(publicUrl), merchant(), credentials());
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
