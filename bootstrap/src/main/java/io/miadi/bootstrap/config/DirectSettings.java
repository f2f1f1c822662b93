package io.miadi.bootstrap.config;

import io.miadi.application.reconciliation.channel.AnswerValidation;
import io.miadi.application.reconciliation.channel.DirectProvider;
import io.miadi.domain.phone.Msisdn;
import java.util.Optional;

/**
 * How payments are taken that payers make by themselves.
 *
 * @param wanted which of them M-Pesa may carry out, where it asks
 * @param whenSilent what M-Pesa does when it asks and hears nothing
 * @param nominated the number under which M-Pesa knows the short code's owner; without it the list of payments is not fetched
 */
public record DirectSettings(
        AnswerValidation.Policy wanted, DirectProvider.WhenSilent whenSilent, Optional<Msisdn> nominated) {
    /** Refuses what would have to be given back, and stops no payment for a fault of ours. */
    static DirectSettings read(Settings settings) {
        return new DirectSettings(
                settings.choice("MPESA_DIRECT_WANTED", AnswerValidation.Policy.class, AnswerValidation.Policy.NAMED),
                settings.choice(
                        "MPESA_WHEN_SILENT", DirectProvider.WhenSilent.class, DirectProvider.WhenSilent.COMPLETED),
                settings.parsed(
                        "MPESA_PULL_NUMBER",
                        Optional.<Msisdn>empty(),
                        text -> Optional.of(Msisdn.parse(text).orElseThrow()),
                        "a Kenyan mobile number such as 254712345678"));
    }
}
