package io.miadi.application.reconciliation.channel;

import io.miadi.application.reconciliation.channel.DirectProvider.WhenSilent;
import io.miadi.domain.identity.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One request to the provider to tell us of direct payments.
 *
 * @param answer empty as long as none was written down
 */
public record DirectRegistration(
        UUID id, Setting setting, PersonId by, Instant askedAt, Optional<DirectProvider.Answer> answer) {

    /**
     * What is registered.
     *
     * @param account the name of the account over which payments are collected
     * @param shortCode to which payers pay
     * @param baseUrl public address before the secret
     */
    public record Setting(String account, String shortCode, String baseUrl, WhenSilent whenSilent) {}

    public boolean isDone() {
        return answer.filter(given -> given.state() == DirectProvider.State.DONE)
                .isPresent();
    }

    DirectRegistration answered(DirectProvider.Answer given) {
        return new DirectRegistration(id, setting, by, askedAt, Optional.of(given));
    }
}
