package io.miadi.application.recipient;

import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.identity.Language;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.PersonName;
import io.miadi.domain.phone.PhoneNumber;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A person as somebody to write to.
 *
 * @param reach the address of the account where there is one, otherwise that of the client record
 * @param active whether the practice still deals with the person
 */
public record Recipient(PersonId id, PersonName name, Reach reach, Language language, ZoneId zone, boolean active) {
    /** Where somebody can be reached outside the product. */
    public record Reach(Optional<EmailAddress> email, Optional<PhoneNumber> phone) {}

    public Optional<EmailAddress> email() {
        return reach.email();
    }

    public Optional<PhoneNumber> phone() {
        return reach.phone();
    }
}
