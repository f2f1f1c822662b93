package io.miadi.security.payment;

import io.miadi.application.payment.CallbackToken;
import io.miadi.application.payment.CallbackTokens;
import io.miadi.application.secret.KeyPurpose;
import io.miadi.application.secret.KeyedHash;
import io.miadi.application.secret.Randomness;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** 128 random bits a token, found again by an HMAC under a key that is kept outside the database. */
public final class KeyedCallbackTokens implements CallbackTokens {
    private static final int BYTES = 16;

    private final Randomness randomness;
    private final KeyedHash hashes;

    public KeyedCallbackTokens(Randomness randomness, KeyedHash hashes) {
        this.randomness = randomness;
        this.hashes = hashes;
    }

    @Override
    public CallbackToken next() {
        return new CallbackToken(HexFormat.of().formatHex(randomness.bytes(BYTES)));
    }

    @Override
    public String hash(CallbackToken token) {
        return hex(hashes.hash(KeyPurpose.CALLBACK_TOKENS, bytes(token)));
    }

    @Override
    public List<String> candidates(CallbackToken token) {
        return hashes.candidates(KeyPurpose.CALLBACK_TOKENS, bytes(token)).stream()
                .map(KeyedCallbackTokens::hex)
                .toList();
    }

    private static byte[] bytes(CallbackToken token) {
        return token.value().getBytes(StandardCharsets.US_ASCII);
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
