package io.miadi.security.key;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.nimbusds.jose.jwk.JWKSet;
import io.miadi.application.secret.KeyPurpose;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keys as lines of text: the purpose, a space, and its keyset as JSON on the same line. */
final class KeyText {
    /** Files of the first releases have no keys of these purposes. */
    private static final Set<KeyPurpose> YOUNGER =
            Set.of(KeyPurpose.CURSORS, KeyPurpose.AUDIT_CHECKPOINTS, KeyPurpose.PAYER_NUMBERS);

    private static final String HEADING = "miadi-keys 1";

    private KeyText() {}

    static List<String> write(Keys keys) throws GeneralSecurityException {
        var lines = new ArrayList<String>();
        lines.add(HEADING);
        for (KeyPurpose purpose : KeyPurpose.values()) {
            lines.add(purpose + " " + json(keys, purpose).replace("\n", ""));
        }
        return lines;
    }

    private static String json(Keys keys, KeyPurpose purpose) throws GeneralSecurityException {
        return purpose == KeyPurpose.ACCESS_TOKENS
                ? keys.signing().toString(false)
                : TinkJsonProtoKeysetFormat.serializeKeyset(keys.keyset(purpose), InsecureSecretKeyAccess.get());
    }

    /**
     * @return the keys; a purpose that is younger than the file has a new one, which is not in the file yet
     * @throws GeneralSecurityException if the text is no whole set of keys
     */
    static Keys read(List<String> lines) throws GeneralSecurityException {
        if (lines.isEmpty() || !lines.getFirst().equals(HEADING)) {
            throw new GeneralSecurityException("the first line is not \"" + HEADING + "\"");
        }
        Map<KeyPurpose, KeysetHandle> keysets = new EnumMap<>(KeyPurpose.class);
        var signing = new JWKSet();
        for (KeyPurpose purpose : KeyPurpose.values()) {
            if (isYounger(lines, purpose)) {
                keysets.put(purpose, KeyTypes.newKeyset(purpose));
                continue;
            }
            var json = lineOf(lines, purpose);
            if (purpose == KeyPurpose.ACCESS_TOKENS) {
                signing = signingKeys(json);
            } else {
                keysets.put(purpose, TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get()));
            }
        }
        return new Keys(keysets, signing);
    }

    /** Whether the file was made before there was such a purpose. Any other that is missing is damage: its key is lost. */
    static boolean isYounger(List<String> lines, KeyPurpose purpose) {
        return YOUNGER.contains(purpose) && lines.stream().noneMatch(line -> line.startsWith(purpose + " "));
    }

    private static String lineOf(List<String> lines, KeyPurpose purpose) throws GeneralSecurityException {
        var beginning = purpose + " ";
        var found = lines.stream().filter(line -> line.startsWith(beginning)).toList();
        if (found.size() != 1) {
            throw new GeneralSecurityException("there is not exactly one line for " + purpose);
        }
        return found.getFirst().substring(beginning.length());
    }

    private static JWKSet signingKeys(String json) throws GeneralSecurityException {
        try {
            var keys = JWKSet.parse(json);
            if (keys.isEmpty()) {
                throw new GeneralSecurityException("there is no key that signs access tokens");
            }
            return keys;
        } catch (ParseException e) {
            throw new GeneralSecurityException("the keys of the access tokens are not readable", e);
        }
    }
}
