package io.miadi.simulators.daraja.request;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Cipher;

/** The merchant's API operator. Its password arrives encrypted for the operator's certificate (RSA, PKCS#1 v1.5). */
public final class Initiator {
    private static final int BITS = 2_048;

    private final String name;
    private final byte[] password;

    public Initiator(String name, String password) {
        this.name = name;
        this.password = password.getBytes(StandardCharsets.UTF_8);
    }

    /** Making a key takes a while and one is as good as another: all simulators of a process share it. */
    private static final class Keys {
        private static final KeyPair PAIR = make();

        private static KeyPair make() {
            try {
                var generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(BITS);
                return generator.generateKeyPair();
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every Java has RSA", impossible);
            }
        }
    }

    /** The certificate as the portal gives it out, in PEM. */
    public static String certificate() {
        return SelfSigned.pem(Keys.PAIR);
    }

    boolean isCalled(String givenName, String credential) {
        return name.equals(givenName) && MessageDigest.isEqual(password, decrypted(credential));
    }

    /** Empty when it cannot be decrypted. */
    private static byte[] decrypted(String credential) {
        try {
            var cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            cipher.init(Cipher.DECRYPT_MODE, Keys.PAIR.getPrivate());
            return cipher.doFinal(Base64.getDecoder().decode(credential));
        } catch (GeneralSecurityException | IllegalArgumentException notForUs) {
            return new byte[0];
        }
    }
}
