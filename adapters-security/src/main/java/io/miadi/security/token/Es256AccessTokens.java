package io.miadi.security.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.miadi.application.identity.AccessTokens;
import io.miadi.application.secret.Secret;
import io.miadi.security.key.KeyRing;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Signs and reads access tokens with one algorithm and keys from the key ring only. Nothing in a token's header chooses how it
 * is checked: the key id is looked up exactly, and {@code jku}, {@code x5u}, {@code x5c} and {@code jwk} are never read.
 */
public final class Es256AccessTokens implements AccessTokens {
    static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    static final String AUDIENCE = "miadi-api";

    /** Far above ours; a longer text is not looked at. */
    private static final int MAX_LENGTH = 2048;

    private final KeyRing ring;
    private final TokenClaims claims;

    /** @param issuer the public address of the product, from configuration */
    public Es256AccessTokens(KeyRing ring, String issuer) {
        this.ring = ring;
        claims = new TokenClaims(issuer, AUDIENCE);
    }

    @Override
    public Secret issue(Claims granted) {
        var key = ring.signingKey();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(TYPE)
                .keyID(key.getKeyID())
                .build();
        var token = new SignedJWT(header, claims.write(granted));
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("an access token could not be signed", e);
        }
        return Secret.of(token.serialize());
    }

    @Override
    public Optional<Claims> read(Secret token, Instant now) {
        var text = token.reveal();
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        return parsed(text).filter(this::isGenuine).flatMap(this::claimsOf).flatMap(set -> claims.read(set, now));
    }

    private static Optional<SignedJWT> parsed(String text) {
        try {
            return Optional.of(SignedJWT.parse(text));
        } catch (ParseException _) {
            return Optional.empty(); // any text may stand behind "Bearer"
        }
    }

    private boolean isGenuine(SignedJWT token) {
        var header = token.getHeader();
        return JWSAlgorithm.ES256.equals(header.getAlgorithm())
                && TYPE.equals(header.getType())
                && header.getCriticalParams() == null
                && keyNamed(header.getKeyID())
                        .filter(key -> hasSigned(key, token))
                        .isPresent();
    }

    private Optional<ECKey> keyNamed(@Nullable String id) {
        return ring.signingKeys().stream()
                .filter(key -> key.getKeyID().equals(id))
                .findFirst();
    }

    private static boolean hasSigned(ECKey key, SignedJWT token) {
        try {
            return token.verify(new ECDSAVerifier(key.toPublicJWK()));
        } catch (JOSEException _) {
            return false; // a signature of the wrong form
        }
    }

    private Optional<JWTClaimsSet> claimsOf(SignedJWT token) {
        try {
            return Optional.of(token.getJWTClaimsSet());
        } catch (ParseException _) {
            return Optional.empty(); // signed by us, but not a set of claims: made for something else
        }
    }
}
