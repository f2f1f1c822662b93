package io.miadi.domain.identity;

import java.time.ZoneId;

/** What a person says of themselves and the practice writes down: name, contact, preferred language and zone. */
public record Profile(PersonName name, ContactDetails contact, Language language, ZoneId zone) {
    /** Where people are unless they say otherwise. */
    public static final ZoneId DEFAULT_ZONE = ZoneId.of("Africa/Nairobi");

    public static Profile of(PersonName name, ContactDetails contact) {
        return new Profile(name, contact, Language.EN, DEFAULT_ZONE);
    }

    public Profile withContact(ContactDetails other) {
        return new Profile(name, other, language, zone);
    }
}
