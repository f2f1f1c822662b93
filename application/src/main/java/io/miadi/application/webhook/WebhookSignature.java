package io.miadi.application.webhook;

import io.miadi.application.secret.Randomness;
import io.miadi.application.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of Standard Webhooks 1.0.0: HMAC-SHA-256 over id, time and body, under a secret that begins with {@code whsec_}. */
public final class WebhookSignature {
    private static final String BEGINNING = "whsec_";
    private static final String HMAC = "HmacSHA256";

    private static final int SECRET_BYTES = 32;

    private WebhookSignature() {}

    /** A secret to sign with, as receivers are given it. */
    static Secret newSecret(Randomness randomness) {
        return Secret.of(BEGINNING + Base64.getEncoder().encodeToString(randomness.bytes(SECRET_BYTES)));
    }

    /** One signature for each secret, with spaces between: during a rotation a receiver knows the one or the other. */
    public static String of(List<Secret> secrets, String id, Instant at, String body) {
        return secrets.stream().map(secret -> of(secret, id, at, body)).collect(Collectors.joining(" "));
    }

    /** {@code v1,} and the signature in Base64. */
    public static String of(Secret secret, String id, Instant at, String body) {
        var signed = id + "." + at.getEpochSecond() + "." + body;
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key(secret), HMAC));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    private static byte[] key(Secret secret) {
        var text = secret.reveal();
        if (!text.startsWith(BEGINNING)) {
            throw new IllegalArgumentException("not a webhook secret");
        }
        return Base64.getDecoder().decode(text.substring(BEGINNING.length()));
    }
}
