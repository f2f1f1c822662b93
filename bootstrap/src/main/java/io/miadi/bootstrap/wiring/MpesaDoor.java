package io.miadi.bootstrap.wiring;

import io.miadi.bootstrap.config.Mpesa;
import io.miadi.http.address.AddressRange;
import io.miadi.mpesa.account.DarajaAccount;
import io.miadi.mpesa.account.DarajaAddresses;
import io.miadi.mpesa.account.DarajaCredentials;
import io.miadi.mpesa.account.DarajaEnvironment;
import io.miadi.mpesa.account.DarajaMerchant;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Turns the M-Pesa settings into an account, and says from where its callbacks are believed. */
public final class MpesaDoor {
    /** Where callbacks arrive, under the public address. */
    public static final String CALLBACK_PATH = "/api/v1/mpesa/callback/";

    /** The addresses that Safaricom publishes for its callbacks (daraja.md 14). */
    private static final List<String> PUBLISHED = List.of(
            "196.201.212.69",
            "196.201.212.74",
            "196.201.212.127",
            "196.201.212.129",
            "196.201.212.136",
            "196.201.212.138",
            "196.201.213.44",
            "196.201.213.114",
            "196.201.214.200",
            "196.201.214.206",
            "196.201.214.207",
            "196.201.214.208");

    private MpesaDoor() {}

    /** Throws {@link IllegalArgumentException} that names every wrong value and none of the secrets. */
    public static DarajaAccount account(Mpesa mpesa, URI publicUrl) {
        var environment = environment(mpesa.environment());
        var callbackBase = publicUrl + CALLBACK_PATH;
        var addresses = mpesa.baseUrl()
                .map(stub -> DarajaAddresses.stub(stub, callbackBase))
                .orElseGet(() -> DarajaAddresses.of(environment, callbackBase));
        var merchant = mpesa.till()
                .map(till -> DarajaMerchant.buyGoods(mpesa.shortcode(), till))
                .orElseGet(() -> DarajaMerchant.payBill(mpesa.shortcode()));
        var credentials = new DarajaCredentials(
                mpesa.consumerKey().reveal(),
                mpesa.consumerSecret().reveal(),
                mpesa.passkey().reveal());
        return new DarajaAccount(environment, addresses, merchant, credentials);
    }

    private static DarajaEnvironment environment(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "sandbox" -> DarajaEnvironment.SANDBOX;
            case "production" -> DarajaEnvironment.PRODUCTION;
            default -> throw new IllegalArgumentException("MIADI_MPESA_ENVIRONMENT is sandbox or production");
        };
    }

    /** The given addresses or, where none are given, those that Safaricom publishes; a stub on loopback is also believed. */
    public static Predicate<InetAddress> believed(Mpesa mpesa) {
        var ranges = (mpesa.addresses().isEmpty() ? PUBLISHED : mpesa.addresses())
                .stream()
                        .map(text -> AddressRange.parse(text)
                                .orElseThrow(() ->
                                        new IllegalArgumentException("MIADI_MPESA_ADDRESSES: not an address: " + text)))
                        .toList();
        boolean stub = mpesa.baseUrl().isPresent();
        return address ->
                (stub && address.isLoopbackAddress()) || ranges.stream().anyMatch(range -> range.contains(address));
    }
}
