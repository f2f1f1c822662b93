package io.miadi.security.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.miadi.application.identity.AccessTokens;
import io.miadi.application.secret.KeyPurpose;
import io.miadi.application.secret.Secret;
import io.miadi.security.key.KeyRing;
import io.miadi.security.key.TestKeyFiles;
import io.miadi.testkit.identity.AccessTokensContract;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Es256AccessTokensTest implements AccessTokensContract {
    private static final String ISSUER = "https://book.example.org";

    @TempDir
    Path folder;

    private KeyRing ring;
    private Es256AccessTokens tokens;

    @BeforeEach
    void makeKeys() {
        ring = TestKeyFiles.ring(folder);
        tokens = new Es256AccessTokens(ring, ISSUER);
    }

    @Override
    public AccessTokens tokens() {
        return tokens;
    }

    private boolean accepts(String token) {
        return tokens.read(Secret.of(token), NOW).isPresent();
    }

    private static JWTClaimsSet.Builder claims() {
        return new TokenClaimsSample(ISSUER).builder(AccessTokensContract.newClaims());
    }

    private JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(Es256AccessTokens.TYPE)
                .keyID(ring.signingKey().getKeyID());
    }

    private String signed(JWSHeader header, JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(header, claims);
        token.sign(new ECDSASigner(ring.signingKey()));
        return token.serialize();
    }

    @Test
    void a_token_made_here_by_hand_is_accepted_so_that_the_refusals_mean_something() throws JOSEException {
        assertThat(accepts(signed(header().build(), claims().build()))).isTrue();
    }

    @Test
    void an_unsigned_token_is_refused() {
        assertThat(accepts(new PlainJWT(claims().build()).serialize())).isFalse();
        var none = Base64URL.encode("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "."
                + Base64URL.encode(claims().build().toString()) + ".";
        assertThat(accepts(none)).isFalse();
    }

    @Test
    void a_token_signed_with_the_public_key_as_a_shared_secret_is_refused() throws JOSEException {
        var publicKey = ring.signingKey().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(Es256AccessTokens.TYPE)
                .keyID(ring.signingKey().getKeyID())
                .build();
        var token = new SignedJWT(header, claims().build());
        token.sign(new MACSigner(publicKey));
        assertThat(accepts(token.serialize())).isFalse();
    }

    @Test
    void a_key_that_the_token_brings_along_is_never_used() throws JOSEException {
        var foreign = new ECKeyGenerator(Curve.P_256)
                .keyID(ring.signingKey().getKeyID())
                .generate();
        var header = header().jwk(foreign.toPublicJWK())
                .jwkURL(URI.create("https://evil.example/keys.json"))
                .x509CertURL(URI.create("https://evil.example/cert.pem"))
                .build();
        var token = new SignedJWT(header, claims().build());
        token.sign(new ECDSASigner(foreign));
        assertThat(accepts(token.serialize())).isFalse();
    }

    @Test
    void headers_that_point_elsewhere_change_nothing() throws JOSEException {
        var header = header().jwkURL(URI.create("http://127.0.0.1:1/keys.json"))
                .x509CertURL(URI.create("http://127.0.0.1:1/cert.pem"))
                .build();
        assertThat(accepts(signed(header, claims().build()))).isTrue();
    }

    @Test
    void another_type_key_id_or_critical_extension_is_refused() throws JOSEException {
        var plain = claims().build();
        assertThat(accepts(signed(header().type(JOSEObjectType.JWT).build(), plain)))
                .isFalse();
        assertThat(accepts(signed(header().type(null).build(), plain))).isFalse();
        assertThat(accepts(signed(
                        header().keyID("../../" + ring.signingKey().getKeyID()).build(), plain)))
                .isFalse();
        assertThat(accepts(signed(header().keyID(null).build(), plain))).isFalse();
        var critical =
                header().criticalParams(Set.of("exp")).customParam("exp", 1).build();
        assertThat(accepts(signed(critical, plain))).isFalse();
    }

    @Test
    void another_issuer_or_audience_is_refused() throws JOSEException {
        var sets = List.of(
                claims().issuer("https://evil.example").build(),
                claims().issuer(null).build(),
                claims().audience("another-api").build(),
                claims().audience(List.of(Es256AccessTokens.AUDIENCE, "another-api"))
                        .build(),
                claims().audience((String) null).build());
        for (JWTClaimsSet set : sets) {
            assertThat(accepts(signed(header().build(), set))).isFalse();
        }
    }

    @Test
    void a_token_without_its_facts_or_with_odd_times_is_refused() throws JOSEException {
        var sets = List.of(
                claims().jwtID(null).build(),
                claims().subject("owner").build(),
                claims().claim("sid", 7).build(),
                claims().claim("sid", null).build(),
                claims().expirationTime(null).build(),
                claims().issueTime(null).build(),
                claims().issueTime(Date.from(NOW.plusSeconds(31))).build(),
                claims().expirationTime(Date.from(NOW)).build(),
                claims().expirationTime(Date.from(NOW.plusSeconds(601))).build());
        for (JWTClaimsSet set : sets) {
            assertThat(accepts(signed(header().build(), set))).isFalse();
        }
    }

    @Test
    void a_token_with_one_changed_character_is_refused() {
        var token = tokens.issue(AccessTokensContract.newClaims()).reveal();
        for (int i = 0; i < token.length() - 1; i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(accepts(token.substring(0, i) + other + token.substring(i + 1)))
                    .isFalse();
        }
    }

    @Test
    void a_signature_of_zeros_is_refused() {
        var token = tokens.issue(AccessTokensContract.newClaims()).reveal();
        var unsigned = token.substring(0, token.lastIndexOf('.') + 1);
        assertThat(accepts(unsigned + Base64URL.encode(new byte[64]))).isFalse();
        assertThat(accepts(unsigned)).isFalse();
    }

    @Test
    void after_a_rotation_older_tokens_are_read_until_their_key_is_retired() {
        var old = tokens.issue(AccessTokensContract.newClaims()).reveal();
        ECKey before = ring.signingKey();
        ring.add(KeyPurpose.ACCESS_TOKENS);
        ring.promoteNewest(KeyPurpose.ACCESS_TOKENS);
        assertThat(ring.signingKey()).isNotEqualTo(before);
        assertThat(accepts(tokens.issue(AccessTokensContract.newClaims()).reveal()))
                .isTrue();
        assertThat(accepts(old)).isTrue();
        assertThat(ring.retireOld(KeyPurpose.ACCESS_TOKENS)).isOne();
        assertThat(accepts(old)).isFalse();
    }
}
