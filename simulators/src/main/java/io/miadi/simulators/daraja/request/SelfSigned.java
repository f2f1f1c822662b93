package io.miadi.simulators.daraja.request;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;

/** Writes a self-signed X.509 certificate, which the JDK reads but does not write. Valid from 2020 to 2049. */
final class SelfSigned {
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int BIT_STRING = 0x03;
    private static final int UTF8_STRING = 0x0c;
    private static final int UTC_TIME = 0x17;
    private static final int LONG_FORM = 0x80;
    private static final byte[] SERIAL_ONE = {2, 1, 1};

    /** Object identifiers of sha256WithRSAEncryption (with its empty parameters) and of a common name. */
    private static final byte[] SHA256_RSA = HexFormat.of().parseHex("06092a864886f70d01010b0500");

    private static final byte[] COMMON_NAME = HexFormat.of().parseHex("0603550403");

    private SelfSigned() {}

    static String pem(KeyPair keys) {
        var encoder = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN CERTIFICATE-----\n" + encoder.encodeToString(der(keys)) + "\n-----END CERTIFICATE-----\n";
    }

    private static byte[] der(KeyPair keys) {
        var algorithm = tagged(SEQUENCE, SHA256_RSA);
        var called = tagged(UTF8_STRING, "apicrypt.simulator.invalid".getBytes(StandardCharsets.UTF_8));
        var name = tagged(SEQUENCE, tagged(SET, tagged(SEQUENCE, COMMON_NAME, called)));
        var validity = tagged(SEQUENCE, time("200101000000Z"), time("491231235959Z"));
        var publicKey = keys.getPublic().getEncoded();
        var body = tagged(SEQUENCE, SERIAL_ONE, algorithm, name, validity, name, publicKey);
        return tagged(SEQUENCE, body, algorithm, tagged(BIT_STRING, new byte[] {0}, signed(keys, body)));
    }

    private static byte[] signed(KeyPair keys, byte[] body) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(body);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java signs with RSA", impossible);
        }
    }

    private static byte[] time(String text) {
        return tagged(UTC_TIME, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] tagged(int tag, byte[]... parts) {
        var content = new ByteArrayOutputStream();
        for (var part : parts) {
            content.writeBytes(part);
        }
        var whole = new ByteArrayOutputStream();
        whole.write(tag);
        whole.writeBytes(length(content.size()));
        whole.writeBytes(content.toByteArray());
        return whole.toByteArray();
    }

    private static byte[] length(int size) {
        if (size < LONG_FORM) {
            return new byte[] {(byte) size};
        }
        return size < 256
                ? new byte[] {(byte) (LONG_FORM | 1), (byte) size}
                : new byte[] {(byte) (LONG_FORM | 2), (byte) (size >> 8), (byte) size};
    }
}
