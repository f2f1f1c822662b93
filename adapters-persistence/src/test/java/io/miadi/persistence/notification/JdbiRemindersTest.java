package io.miadi.persistence.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.notification.Reminders;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.notification.MessageKind;
import io.miadi.domain.notification.Reminder;
import io.miadi.domain.notification.Subject;
import io.miadi.persistence.store.JdbiStore;
import io.miadi.testkit.notification.NotificationExamples;
import io.miadi.testkit.notification.RemindersContract;
import io.miadi.testkit.store.PracticeStore;
import io.miadi.testkit.store.StoredExamples;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JdbiRemindersTest implements RemindersContract {
    private static final String NEWER = """
            insert into reminder (session_id, version, recipient_id, kind, due_at)
            values (?, 3, ?, 'REMINDER_FROM_TOMORROW', '2020-01-01 00:00+00')
            """;
    private static final String FORGET = "delete from reminder where session_id = ?";

    private final JdbiStore store = JdbiStore.shared();

    @Override
    public Reminders reminders() {
        return new JdbiReminders(store.database().session());
    }

    @Override
    public PracticeStore store() {
        return store;
    }

    @Test
    void a_kind_that_nobody_knows_does_not_keep_the_others_from_being_taken() {
        var session = new StoredExamples(store).pending().id();
        var person = new PersonId(UUID.randomUUID());
        var about = new Subject.OfSession(session, 3);
        var due = store.unitOfWork().run(() -> {
            store.database().session().write(handle -> handle.execute(NEWER, session.value(), person.value()));
            reminders().add(new Reminder(about, person, MessageKind.REMINDER_DAY, NotificationExamples.NOW));
            var taken = reminders().due(NotificationExamples.NOW, 100_000);
            store.database().session().write(handle -> handle.execute(FORGET, session.value()));
            return taken;
        });
        assertThat(due)
                .filteredOn(waiting -> waiting.about().equals(about))
                .extracting(Reminders.Waiting::kind)
                .containsExactlyInAnyOrder("REMINDER_FROM_TOMORROW", "REMINDER_DAY");
    }
}
