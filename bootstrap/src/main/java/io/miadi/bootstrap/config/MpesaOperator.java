package io.miadi.bootstrap.config;

import io.miadi.application.secret.Secret;
import io.miadi.mpesa.refund.DarajaCertificate;
import io.miadi.mpesa.refund.DarajaInitiator;
import java.util.List;
import java.util.Optional;

/**
 * The API operator of the M-Pesa account, in whose name money is sent back.
 *
 * @param certificate PEM of the environment's certificate from the portal, for which the password is encrypted
 */
public record MpesaOperator(String name, Secret password, String certificate) {
    List<String> problems() {
        return DarajaCertificate.parse(certificate).isPresent()
                ? List.of()
                : List.of("certificate: is no X.509 certificate with an RSA key in PEM");
    }

    Optional<DarajaInitiator> initiator(String hooks) {
        return DarajaCertificate.parse(certificate)
                .map(read -> new DarajaInitiator(name, password.reveal(), read, hooks));
    }
}
