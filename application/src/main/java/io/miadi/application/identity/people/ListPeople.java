package io.miadi.application.identity.people;

import io.miadi.application.UseCase;
import io.miadi.application.identity.Persons;
import io.miadi.application.identity.Principal;
import io.miadi.domain.identity.Person;
import io.miadi.domain.identity.Right;
import java.util.List;

/** Lists the clients, to staff, or those who work here, to those who manage users. */
public final class ListPeople implements UseCase<ListPeople.Query, ListPeople.Outcome> {
    private final Persons persons;

    public ListPeople(Persons persons) {
        this.persons = persons;
    }

    public enum Group {
        CLIENTS,
        WORKERS
    }

    public record Query(Principal who, Group group, Persons.Page page) {}

    public sealed interface Outcome {
        record Found(List<Person> people) implements Outcome {}

        record NotAllowed() implements Outcome {}
    }

    @Override
    public Outcome handle(Query query) {
        var needed = query.group() == Group.CLIENTS ? Right.EDIT_CLIENTS : Right.MANAGE_USERS;
        if (!query.who().may(needed)) {
            return new Outcome.NotAllowed();
        }
        return new Outcome.Found(
                switch (query.group()) {
                    case CLIENTS -> persons.clients(query.page());
                    case WORKERS -> persons.workers(query.page());
                });
    }
}
