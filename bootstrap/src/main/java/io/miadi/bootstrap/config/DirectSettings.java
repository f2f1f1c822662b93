package io.miadi.bootstrap.config;

import io.miadi.application.reconciliation.channel.AnswerValidation;
import io.miadi.application.reconciliation.channel.DirectProvider;

/**
 * How payments are taken that payers make by themselves.
 *
 * @param wanted which of them M-Pesa may carry out, where it asks
 * @param whenSilent what M-Pesa does when it asks and hears nothing
 */
public record DirectSettings(AnswerValidation.Policy wanted, DirectProvider.WhenSilent whenSilent) {
    /** Refuses what would have to be given back, and stops no payment for a fault of ours. */
    static DirectSettings read(Settings settings) {
        return new DirectSettings(
                settings.choice("MPESA_DIRECT_WANTED", AnswerValidation.Policy.class, AnswerValidation.Policy.NAMED),
                settings.choice(
                        "MPESA_WHEN_SILENT", DirectProvider.WhenSilent.class, DirectProvider.WhenSilent.COMPLETED));
    }
}
