package io.miadi.application.identity.people;

import io.miadi.domain.identity.Person;
import java.util.List;

/** Without an owner nobody could give anybody a role again. */
final class LastOwner {
    private LastOwner() {}

    /** @param owners all active owners, locked */
    static boolean is(Person person, List<Person> owners) {
        return owners.size() == 1 && owners.getFirst().id().equals(person.id());
    }
}
