package io.miadi.application.recipient;

import io.miadi.domain.identity.PersonId;
import java.util.List;
import java.util.Optional;

/** Everybody who can be told something, as they are at this moment. */
public interface Recipients {
    Optional<Recipient> find(PersonId person);

    /** The active members of staff, administrators and owners, in the order of their ids. */
    List<PersonId> desk();
}
