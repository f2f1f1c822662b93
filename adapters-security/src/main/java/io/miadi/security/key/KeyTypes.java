package io.miadi.security.key;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.signature.Ed25519Parameters;
import com.google.crypto.tink.signature.SignatureConfig;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.miadi.application.secret.KeyPurpose;
import java.security.GeneralSecurityException;

/** Which algorithm each purpose uses, and how a new key of it is made. */
final class KeyTypes {
    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
            SignatureConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private KeyTypes() {}

    /** Makes the algorithms known to the library; loading this class does it, and whoever uses a key needs it, made here or not. */
    static void know() {}

    /** @throws IllegalArgumentException for access tokens, whose keys are no Tink keys */
    static Parameters parameters(KeyPurpose purpose) {
        return switch (purpose) {
            case SEALING -> PredefinedAeadParameters.AES256_GCM;
            case AUDIT_CHECKPOINTS -> Ed25519Parameters.create(Ed25519Parameters.Variant.NO_PREFIX);
            case CALLBACK_TOKENS, LINKS, FORMS, SIGN_IN_NAMES, CURSORS, PAYER_NUMBERS ->
                PredefinedPrfParameters.HMAC_SHA256_PRF;
            case ACCESS_TOKENS -> throw new IllegalArgumentException("access tokens are signed with a JWK");
        };
    }

    static KeysetHandle newKeyset(KeyPurpose purpose) {
        try {
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.generateEntryFromParameters(parameters(purpose))
                            .withRandomId()
                            .makePrimary())
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a new key could not be made", e);
        }
    }

    static ECKey newSigningKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("a new key could not be made", e);
        }
    }
}
