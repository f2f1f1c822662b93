package io.miadi.testkit.notification;

import static io.miadi.testkit.notification.NotificationExamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.notification.Reminders;
import io.miadi.application.notification.Reminders.Waiting;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.notification.MessageKind;
import io.miadi.domain.notification.Reminder;
import io.miadi.domain.notification.Subject;
import io.miadi.testkit.store.PracticeStore;
import io.miadi.testkit.store.StoredExamples;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every list of waiting reminders must do. */
public interface RemindersContract {
    Reminders reminders();

    PracticeStore store();

    @Test
    default void a_reminder_is_due_from_its_time_on_until_it_is_done() {
        var reminder = added();
        assertThat(due(NOW.minusSeconds(1))).doesNotContain(reminder);
        assertThat(due(NOW)).contains(reminder);
        run(() -> reminders().done(Waiting.of(reminder)));
        assertThat(due(NOW)).doesNotContain(reminder);
    }

    @Test
    default void the_same_reminder_waits_once() {
        var reminder = added();
        run(() -> reminders().add(reminder));
        assertThat(due(NOW)).filteredOn(reminder::equals).hasSize(1);
    }

    @Test
    default void another_version_of_the_session_is_another_reminder() {
        var reminder = added();
        var moved = new Reminder(
                new Subject.OfSession(reminder.about().session(), 4), reminder.recipient(), reminder.kind(), NOW);
        run(() -> reminders().add(moved));
        run(() -> reminders().done(Waiting.of(reminder)));
        assertThat(due(NOW)).contains(moved).doesNotContain(reminder);
    }

    @Test
    default void a_reminder_that_is_put_off_waits_until_then_and_remembers_its_tries() {
        var reminder = added();
        var other = added();
        var until = NOW.plusSeconds(30);
        run(() -> reminders().postpone(Waiting.of(reminder), until, "IllegalStateException"));
        assertThat(due(until.minusSeconds(1))).contains(other).doesNotContain(reminder);
        assertThat(waiting(until))
                .filteredOn(w -> w.reminder().equals(reminder))
                .singleElement()
                .extracting(Waiting::tries)
                .isEqualTo(1);
        run(() -> reminders().add(reminder));
        assertThat(waiting(until))
                .filteredOn(w -> w.reminder().equals(reminder))
                .as("added again, it is the same one")
                .singleElement()
                .extracting(Waiting::tries)
                .isEqualTo(1);
    }

    private Reminder added() {
        var session = new StoredExamples(store()).pending();
        var reminder = new Reminder(
                new Subject.OfSession(session.id(), 3), new PersonId(UUID.randomUUID()), MessageKind.REMINDER_DAY, NOW);
        run(() -> reminders().add(reminder));
        return reminder;
    }

    private List<Reminder> due(Instant now) {
        return waiting(now).stream().map(Waiting::reminder).toList();
    }

    private List<Waiting> waiting(Instant now) {
        return store().unitOfWork().run(() -> reminders().due(now, 100_000));
    }

    private void run(Runnable change) {
        store().unitOfWork().run(() -> {
            change.run();
            return true;
        });
    }
}
