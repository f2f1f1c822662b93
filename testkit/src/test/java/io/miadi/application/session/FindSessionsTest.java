package io.miadi.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Role;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionState;
import io.miadi.testkit.store.InMemoryStore;
import io.miadi.testkit.store.StoredExamples;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FindSessionsTest {
    private static final Instant START = StoredExamples.NOW.plus(Duration.ofDays(2));

    private final InMemoryStore store = InMemoryStore.open(InstantSource.fixed(StoredExamples.NOW));
    private final StoredExamples examples = new StoredExamples(store);
    private final FindSessions find = new FindSessions(store.unitOfWork(), store.sessions(), store.auditLog());
    private final PersonId practitioner = store.newPractitioner();
    private final Session led = examples.pending(practitioner, START.plusSeconds(1));
    private final Session booked = examples.pending(practitioner, store.newPractitioner(), START);
    private final Session ofOthers = examples.pending(store.newPractitioner(), START.minusSeconds(1));

    @Test
    void a_practitioner_finds_the_sessions_they_lead_and_those_they_booked() {
        assertThat(list(practitioner, Role.PRACTITIONER)).containsExactly(led, booked);
    }

    @Test
    void a_client_finds_only_what_they_booked() {
        assertThat(list(practitioner, Role.CLIENT)).containsExactly(booked);
        assertThat(list(led.booking().client(), Role.CLIENT)).containsExactly(led);
    }

    @Test
    void the_desk_finds_everything() {
        assertThat(list(store.newStaff(), Role.STAFF)).containsExactly(led, booked, ofOthers);
    }

    @Test
    void the_list_has_what_can_be_looked_at_alone_and_nothing_else() {
        for (var role : List.of(Role.CLIENT, Role.PRACTITIONER)) {
            var actor = new Actor.Person(practitioner, role);
            var alone = List.of(led, booked, ofOthers).stream()
                    .filter(session -> find.one(actor, session.id()).isPresent())
                    .toList();
            assertThat(list(practitioner, role)).isEqualTo(alone);
        }
    }

    @Test
    void a_page_for_the_desk_is_one_look_that_names_its_filter() {
        var desk = new Actor.Person(store.newStaff(), Role.STAFF);
        int before = store.auditLog().count();
        find.list(desk, Set.of(SessionState.Name.PENDING), Optional.empty(), 2);
        assertThat(store.auditLog().after(before)).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(desk);
            assertThat(entry.after()).isEqualTo(Map.of("states", "Pending", "after", "the beginning", "limit", "2"));
        });
    }

    private List<Session> list(PersonId person, Role role) {
        return find.list(new Actor.Person(person, role), Set.of(), Optional.empty(), 10);
    }
}
