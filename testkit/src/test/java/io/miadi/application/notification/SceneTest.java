package io.miadi.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.recipient.Recipient;
import io.miadi.application.recipient.Recipients;
import io.miadi.domain.identity.PersonId;
import io.miadi.testkit.notification.NotificationExamples;
import io.miadi.testkit.store.InMemoryStore;
import io.miadi.testkit.time.SettableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SceneTest {
    private final List<Set<PersonId>> asked = new ArrayList<>();
    private final InMemoryStore store = InMemoryStore.open(new SettableClock(Instant.parse("2026-03-02T06:00:00Z")));
    private final Records records = new Records(store.sessions(), store.payments(), store.refunds(), new Recipients() {
        @Override
        public Optional<Recipient> find(PersonId person) {
            asked.add(Set.of(person));
            return Optional.empty();
        }

        @Override
        public List<Recipient> findAll(Set<PersonId> people) {
            asked.add(people);
            return List.of();
        }

        @Override
        public List<PersonId> desk() {
            return List.of();
        }

        @Override
        public List<PersonId> administrators() {
            return List.of();
        }
    });

    @Test
    void a_pass_that_found_nothing_asks_for_nothing() {
        Scene.ofNotifications(records, Stream.of());
        assertThat(asked).isEmpty();
    }

    @Test
    void whoever_was_asked_for_ahead_is_not_asked_for_again_whether_they_are_there_or_not() {
        var notification = NotificationExamples.toSomebody();
        var scene = Scene.ofNotifications(records, Stream.of(notification));
        assertThat(scene.person(notification.recipient())).isEmpty();
        assertThat(asked).containsExactly(Set.of(notification.recipient()));
    }
}
