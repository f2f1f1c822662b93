package io.miadi.domain.identity;

import io.miadi.domain.phone.PhoneNumber;
import java.util.Optional;

/** Where a person can be reached; a client record may have neither address. */
public record ContactDetails(Optional<EmailAddress> email, Optional<PhoneNumber> phone) {
    public static final ContactDetails NONE = new ContactDetails(Optional.empty(), Optional.empty());

    public static ContactDetails ofEmail(EmailAddress email) {
        return new ContactDetails(Optional.of(email), Optional.empty());
    }

    public ContactDetails withEmail(EmailAddress other) {
        return new ContactDetails(Optional.of(other), phone);
    }

    /** These details, with those of the other where something is missing here. */
    public ContactDetails orElse(ContactDetails other) {
        return new ContactDetails(email.or(other::email), phone.or(other::phone));
    }
}
