package io.miadi.testkit.identity;

import io.miadi.application.identity.Persons;
import io.miadi.domain.identity.Person;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Role;
import io.miadi.testkit.transaction.InMemoryTable;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** People by id. */
public final class InMemoryPersons implements Persons {
    private static final Comparator<Person> BY_ID =
            Comparator.comparing(person -> person.id().toString());

    private final InMemoryTable<PersonId, Person> rows;

    public InMemoryPersons(InMemoryUnitOfWork unitOfWork) {
        rows = new InMemoryTable<>(unitOfWork);
    }

    @Override
    public void add(Person person) {
        if (rows.get(person.id()).isPresent()) {
            throw new IllegalStateException("there is a person with this id: " + person.id());
        }
        rows.put(person.id(), person);
    }

    @Override
    public boolean replace(Person person) {
        boolean unmoved = rows.get(person.id())
                .filter(stored -> stored.version() == person.version() - 1)
                .isPresent();
        if (unmoved) {
            rows.put(person.id(), person);
        }
        return unmoved;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return rows.get(id);
    }

    @Override
    public List<Person> withEmail(String canonicalEmail) {
        return rows.rows()
                .filter(person -> person.profile()
                        .contact()
                        .email()
                        .filter(email -> email.canonical().equals(canonicalEmail))
                        .isPresent())
                .sorted(BY_ID)
                .toList();
    }

    @Override
    public List<Person> clients(Page page) {
        return part(rows.rows().filter(person -> !person.roles().workHere()), page);
    }

    @Override
    public List<Person> workers(Page page) {
        return part(rows.rows().filter(person -> person.roles().workHere()), page);
    }

    @Override
    public List<Person> practitioners(Page page) {
        return part(
                rows.rows().filter(person -> person.isActive() && person.roles().includes(Role.PRACTITIONER)), page);
    }

    @Override
    public List<Person> lockActiveOwners() {
        return rows.rows()
                .filter(person -> person.isActive() && person.roles().includes(Role.OWNER))
                .sorted(BY_ID)
                .toList();
    }

    private static List<Person> part(Stream<Person> people, Page page) {
        return people.filter(person -> page.after()
                        .map(last -> person.id().toString().compareTo(last.toString()) > 0)
                        .orElse(true))
                .filter(person -> mentions(person, page.text()))
                .sorted(BY_ID)
                .limit(page.limit())
                .toList();
    }

    private static boolean mentions(Person person, String text) {
        var contact = person.profile().contact();
        return Stream.of(
                        person.profile().name().value(),
                        contact.email().map(email -> email.value()).orElse(""),
                        contact.phone().map(phone -> phone.e164()).orElse(""))
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)));
    }
}
