package io.miadi.application.identity.people;

import io.miadi.application.UseCase;
import io.miadi.application.identity.Persons;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.PersonName;
import java.util.List;
import java.util.Optional;

/** Lists whom one can book, to everybody who is signed in: a client must know a practitioner's id before they can book. */
public final class ListPractitioners implements UseCase<ListPractitioners.Query, List<ListPractitioners.Practitioner>> {
    private final Persons persons;

    public ListPractitioners(Persons persons) {
        this.persons = persons;
    }

    /**
     * @param after the last id of the page before; empty for the first page
     * @param limit at most so many
     */
    public record Query(Optional<PersonId> after, int limit) {}

    /** All that a client is told of a practitioner; addresses and roles stay with the practice. */
    public record Practitioner(PersonId id, PersonName name) {}

    @Override
    public List<Practitioner> handle(Query query) {
        return persons.practitioners(new Persons.Page("", query.after(), query.limit())).stream()
                .map(person -> new Practitioner(person.id(), person.profile().name()))
                .toList();
    }
}
