package io.miadi.application.recipient;

import io.miadi.domain.identity.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everybody who can be told something, as they are at this moment. */
public interface Recipients {
    Optional<Recipient> find(PersonId person);

    /** Those of the people who are known, in any order. */
    default List<Recipient> findAll(Set<PersonId> people) {
        return people.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    /** The active members of staff, administrators and owners, in the order of their ids. */
    List<PersonId> desk();

    /** The active administrators and owners, in the order of their ids. */
    List<PersonId> administrators();
}
