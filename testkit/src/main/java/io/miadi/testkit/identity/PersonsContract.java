package io.miadi.testkit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.identity.Persons;
import io.miadi.application.identity.Persons.Page;
import io.miadi.domain.identity.ContactDetails;
import io.miadi.domain.identity.Language;
import io.miadi.domain.identity.Person;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.PersonName;
import io.miadi.domain.identity.Profile;
import io.miadi.domain.identity.Role;
import io.miadi.domain.identity.Roles;
import io.miadi.domain.identity.Standing;
import io.miadi.domain.phone.PhoneNumber;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Persons} must do. */
public interface PersonsContract extends IdentityStoreContract {
    private Persons persons() {
        return store().persons();
    }

    @Test
    default void a_person_is_found_as_it_was_added() {
        var contact = new ContactDetails(Optional.of(newEmail()), PhoneNumber.parse("+44 20 7946 0123"));
        var profile = new Profile(new PersonName("Ænne O'Neill"), contact, Language.SW, ZoneId.of("Europe/London"));
        var id = new PersonId(UUID.randomUUID());
        var person = Person.newcomer(id, profile, Roles.of(Role.PRACTITIONER, Role.ADMIN));
        does(() -> persons().add(person));
        assertThat(persons().find(id)).contains(person);
    }

    @Test
    default void a_client_record_needs_no_address_at_all() {
        var profile = Profile.of(new PersonName("Mama Njeri"), ContactDetails.NONE);
        var person = Person.newcomer(new PersonId(UUID.randomUUID()), profile, Roles.of(Role.CLIENT));
        does(() -> persons().add(person));
        assertThat(persons().find(person.id())).contains(person);
    }

    @Test
    default void a_stale_change_changes_nothing() {
        var person = newPerson();
        var inactive = person.with(Standing.INACTIVE);
        assertThat(run(() -> persons().replace(inactive))).isTrue();
        assertThat(run(() -> persons().replace(person.with(Roles.of(Role.OWNER)))))
                .isFalse();
        assertThat(persons().find(person.id())).contains(inactive);
    }

    @Test
    default void addresses_are_found_by_their_canonical_form_and_may_be_shared() {
        var first = newPerson();
        var second = Person.newcomer(new PersonId(UUID.randomUUID()), first.profile(), first.roles());
        does(() -> persons().add(second));
        var email = first.profile().contact().email().orElseThrow();
        assertThat(persons().withEmail(email.canonical())).containsExactlyInAnyOrder(first, second);
        assertThat(persons().withEmail("nobody-" + email.canonical())).isEmpty();
    }

    @Test
    default void a_list_is_read_in_parts_without_gaps_or_repetitions() {
        var mark = UUID.randomUUID().toString();
        var expected = new ArrayList<Person>();
        for (int i = 0; i < 5; i++) {
            var name = new PersonName("Client " + mark + " " + i);
            var id = new PersonId(UUID.randomUUID());
            var person = Person.newcomer(id, Profile.of(name, ContactDetails.NONE), Roles.of(Role.CLIENT));
            expected.add(person);
            does(() -> persons().add(person));
        }
        var first = persons().clients(new Page(mark.toUpperCase(Locale.ROOT), Optional.empty(), 3));
        var last = Optional.of(first.getLast().id());
        var second = persons().clients(new Page(mark, last, 3));
        assertThat(first).hasSize(3).doesNotContainAnyElementsOf(second);
        assertThat(second).hasSize(2);
        assertThat(expected).containsAll(first).containsAll(second);
    }

    @Test
    default void what_is_searched_for_is_no_pattern() {
        newPerson();
        assertThat(persons().clients(new Page("%", Optional.empty(), 10))).isEmpty();
        assertThat(persons().clients(new Page("\\", Optional.empty(), 10))).isEmpty();
    }

    @Test
    default void clients_and_workers_are_listed_apart() {
        var client = newPerson(Role.CLIENT);
        var worker = newPerson(Role.CLIENT, Role.PRACTITIONER);
        var clientMail = client.profile().contact().email().orElseThrow().value();
        var workerMail = worker.profile().contact().email().orElseThrow().value();
        assertThat(persons().clients(new Page(clientMail, Optional.empty(), 9))).containsExactly(client);
        assertThat(persons().workers(new Page(clientMail, Optional.empty(), 9))).isEmpty();
        assertThat(persons().workers(new Page(workerMail, Optional.empty(), 9))).containsExactly(worker);
    }

    @Test
    default void only_active_practitioners_are_listed_as_practitioners_in_parts() {
        var mark = newPerson(Role.PRACTITIONER).profile();
        var text = mark.contact().email().orElseThrow().value();
        var both = Person.newcomer(new PersonId(UUID.randomUUID()), mark, Roles.of(Role.PRACTITIONER, Role.ADMIN));
        var desk = Person.newcomer(new PersonId(UUID.randomUUID()), mark, Roles.of(Role.STAFF));
        var gone = Person.newcomer(new PersonId(UUID.randomUUID()), mark, Roles.of(Role.PRACTITIONER));
        does(() -> {
            persons().add(both);
            persons().add(desk);
            persons().add(gone);
        });
        run(() -> persons().replace(gone.with(Standing.INACTIVE)));
        var first = persons().practitioners(new Page(text, Optional.empty(), 1));
        var rest = persons()
                .practitioners(new Page(text, Optional.of(first.getFirst().id()), 9));
        assertThat(first).hasSize(1);
        assertThat(rest).hasSize(1).doesNotContainAnyElementsOf(first);
        assertThat(List.of(first.getFirst(), rest.getFirst())).contains(both).doesNotContain(desk, gone);
        assertThat(persons().practitioners(new Page("", Optional.empty(), 200))).doesNotContain(desk, gone);
    }

    @Test
    default void only_active_owners_count_as_owners() {
        var owner = newPerson(Role.OWNER);
        var retired = newPerson(Role.OWNER);
        run(() -> persons().replace(retired.with(Standing.INACTIVE)));
        assertThat(run(() -> persons().lockActiveOwners())).contains(owner).doesNotContain(retired);
    }
}
