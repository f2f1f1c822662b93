package io.miadi.application.identity.people;

import io.miadi.application.UseCase;
import io.miadi.application.identity.Persons;
import io.miadi.application.identity.Principal;
import io.miadi.application.identity.people.ListPeople.Group;
import io.miadi.domain.identity.Person;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Right;
import java.util.Optional;

/** Finds one client, for staff, or one who works here, for those who manage users; empty also for whom the caller may not see. */
public final class FindPerson implements UseCase<FindPerson.Query, Optional<Person>> {
    private final Persons persons;

    public FindPerson(Persons persons) {
        this.persons = persons;
    }

    public record Query(Principal who, Group group, PersonId person) {}

    @Override
    public Optional<Person> handle(Query query) {
        boolean wantsWorker = query.group() == Group.WORKERS;
        var needed = wantsWorker ? Right.MANAGE_USERS : Right.EDIT_CLIENTS;
        return query.who().may(needed)
                ? persons.find(query.person()).filter(person -> person.roles().workHere() == wantsWorker)
                : Optional.empty();
    }
}
