package io.miadi.application.identity.account;

import io.miadi.application.UseCase;
import io.miadi.application.identity.Persons;
import io.miadi.application.identity.Principal;
import io.miadi.domain.identity.Person;
import java.util.Optional;

/** Shows the caller what the practice has written down of them. Empty if the record went away since the request began. */
public final class FindOwnProfile implements UseCase<Principal, Optional<Person>> {
    private final Persons persons;

    public FindOwnProfile(Persons persons) {
        this.persons = persons;
    }

    @Override
    public Optional<Person> handle(Principal who) {
        return persons.find(who.person());
    }
}
