package io.miadi.mpesa;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.miadi.application.payment.CallbackToken;
import io.miadi.application.payment.PaymentProvider.Push;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Reference;
import io.miadi.domain.phone.Msisdn;
import io.miadi.mpesa.account.DarajaAccount;
import io.miadi.mpesa.account.DarajaAddresses;
import io.miadi.mpesa.account.DarajaCredentials;
import io.miadi.mpesa.account.DarajaEnvironment;
import io.miadi.mpesa.account.DarajaMerchant;
import io.miadi.mpesa.wire.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import okio.ByteString;

/** Recorded and reconstructed bodies of Daraja, and the makers that several tests share. */
public final class Fixtures {
    public static final String SANDBOX_PASSKEY = "bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919";
    public static final String CALLBACK_BASE = "https://pay.example.org/api/v1/mpesa/callback/";

    private Fixtures() {}

    public static byte[] bytes(String file) {
        try (var in = Fixtures.class.getResourceAsStream("/daraja/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("no fixture " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode json(String file) {
        try {
            return new ObjectMapper().readTree(bytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ObjectNode object(String file) {
        return (ObjectNode) json(file);
    }

    public static Exchange answered(int status, String file) {
        return new Exchange.Answered(status, ByteString.of(bytes(file)));
    }

    public static Exchange answeredText(int status, String body) {
        return new Exchange.Answered(status, ByteString.encodeUtf8(body));
    }

    /** The public sandbox account, with a stand-in at the address. */
    public static DarajaAccount sandbox(String baseUrl) {
        return new DarajaAccount(
                DarajaEnvironment.SANDBOX,
                DarajaAddresses.stub(baseUrl, CALLBACK_BASE),
                DarajaMerchant.payBill("174379"),
                new DarajaCredentials("key-of-the-tests", "secret-of-the-tests", SANDBOX_PASSKEY));
    }

    public static Push push(long seed) {
        return push(Money.kes(2500), seed);
    }

    public static Push push(Money amount, long seed) {
        return new Push(
                Reference.random(new SplittableRandom(seed)),
                new Msisdn("254708374149"),
                amount,
                "Session fee",
                new CallbackToken("%032x".formatted(seed)));
    }
}
