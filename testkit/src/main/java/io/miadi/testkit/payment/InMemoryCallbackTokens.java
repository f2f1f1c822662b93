package io.miadi.testkit.payment;

import io.miadi.application.payment.CallbackToken;
import io.miadi.application.payment.CallbackTokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;

/** Secrets of callback paths from a given source of randomness, so that a run with one seed makes the same ones each time. */
public final class InMemoryCallbackTokens implements CallbackTokens {
    private static final String KEY = "a key for tests:";

    private final RandomGenerator random;

    public InMemoryCallbackTokens(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public synchronized CallbackToken next() {
        var hex = HexFormat.of();
        return new CallbackToken(hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong()));
    }

    @Override
    public String hash(CallbackToken token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((KEY + token.value()).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public List<String> candidates(CallbackToken token) {
        return List.of(hash(token));
    }
}
