package io.miadi.application.identity;

import io.miadi.domain.identity.Person;
import io.miadi.domain.identity.PersonId;
import java.util.List;
import java.util.Optional;

/** Everybody known to the practice. Changes happen within a unit of work. */
public interface Persons {
    void add(Person person);

    /** Stores the person if what is stored is exactly one version older; {@code false} if somebody was faster. */
    boolean replace(Person person);

    Optional<Person> find(PersonId id);

    /** Those who gave this address, in its canonical form; a family may share one. Oldest first. */
    List<Person> withEmail(String canonicalEmail);

    /** Clients in the order of their ids. */
    List<Person> clients(Page page);

    /** Everybody who works for the practice, in the order of their ids. */
    List<Person> workers(Page page);

    /** The active people who can be booked, in the order of their ids. */
    List<Person> practitioners(Page page);

    /** The active owners, locked until the unit of work ends, so that two of them cannot dismiss each other. */
    List<Person> lockActiveOwners();

    /**
     * A part of a list.
     *
     * @param text what name, e-mail address or number must contain, in any case; empty for all
     * @param after the last id of the part before; empty for the first part
     * @param limit at most so many
     */
    record Page(String text, Optional<PersonId> after, int limit) {}
}
