package io.miadi.mpesa.refund;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Cipher;

/**
 * The API operator in whose name money is sent back. Its password never travels as it is: Daraja takes it encrypted for its
 * certificate with RSA and PKCS#1 v1.5 padding, not OAEP (daraja.md 6). Random padding makes every credential another one.
 *
 * @param hookBase public address before the hook's token, ending with a slash
 */
public record DarajaInitiator(String name, String password, DarajaCertificate certificate, String hookBase) {
    String credential() {
        try {
            var cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            cipher.init(Cipher.ENCRYPT_MODE, certificate.key());
            return Base64.getEncoder().encodeToString(cipher.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the certificate cannot encrypt the operator's password", unusable);
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "DarajaInitiator(" + name + ")";
    }
}
