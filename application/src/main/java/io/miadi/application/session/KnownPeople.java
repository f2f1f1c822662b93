package io.miadi.application.session;

import io.miadi.application.identity.Persons;
import io.miadi.domain.identity.Person;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Role;

/** The people of the practice as booking sees them. */
public final class KnownPeople implements PracticePeople {
    private final Persons persons;

    public KnownPeople(Persons persons) {
        this.persons = persons;
    }

    @Override
    public boolean isActiveClient(PersonId person) {
        return isActive(person, Role.CLIENT);
    }

    @Override
    public boolean isActivePractitioner(PersonId person) {
        return isActive(person, Role.PRACTITIONER);
    }

    private boolean isActive(PersonId id, Role role) {
        return persons.find(id)
                .filter(Person::isActive)
                .filter(person -> person.roles().includes(role))
                .isPresent();
    }
}
