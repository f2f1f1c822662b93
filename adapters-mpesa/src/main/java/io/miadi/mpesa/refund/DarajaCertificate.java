package io.miadi.mpesa.refund;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;

/** The certificate that the portal gives out for the environment. Those in use have run out, so its dates are not looked at. */
public record DarajaCertificate(PublicKey key) {
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";

    /** Reads PEM, also where its lines were joined and its first and last left out; empty when it is no certificate with an RSA key. */
    public static Optional<DarajaCertificate> parse(String pem) {
        try {
            var whole = pem.contains(BEGIN) ? pem : BEGIN + "\n" + pem.strip() + "\n-----END CERTIFICATE-----\n";
            var bytes = new ByteArrayInputStream(whole.getBytes(StandardCharsets.US_ASCII));
            var key = CertificateFactory.getInstance("X.509")
                    .generateCertificate(bytes)
                    .getPublicKey();
            return key instanceof RSAPublicKey ? Optional.of(new DarajaCertificate(key)) : Optional.empty();
        } catch (CertificateException unreadable) {
            return Optional.empty();
        }
    }
}
