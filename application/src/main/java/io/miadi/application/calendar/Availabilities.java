package io.miadi.application.calendar;

import io.miadi.domain.calendar.Availability;
import io.miadi.domain.identity.PersonId;

/** The published availability of each practitioner. */
public interface Availabilities {
    /** What the practitioner published last; bookable on no day when nothing was ever published. */
    Availability of(PersonId practitioner);

    void publish(PersonId practitioner, Availability availability);
}
