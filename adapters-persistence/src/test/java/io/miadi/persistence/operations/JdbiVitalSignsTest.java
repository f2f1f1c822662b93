package io.miadi.persistence.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.operations.VitalSigns;
import io.miadi.application.payment.AttemptAddress;
import io.miadi.application.payment.CallbackInbox;
import io.miadi.application.transaction.StorageUnavailable;
import io.miadi.domain.notification.ReasonCode;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.PaymentEvent;
import io.miadi.persistence.database.Database;
import io.miadi.persistence.database.PoolSettings;
import io.miadi.persistence.store.JdbiStore;
import io.miadi.testkit.store.StoredExamples;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a practice of its own, since the figures are those of the whole store. */
class JdbiVitalSignsTest {
    private static final Instant NOW = StoredExamples.NOW;

    private final JdbiStore store = JdbiStore.fresh();
    private final StoredExamples examples = new StoredExamples(store);
    private final VitalSigns signs = new JdbiVitalSigns(store.database().session());

    @AfterEach
    void close() {
        store.database().close();
    }

    @Test
    void an_idle_practice_has_nothing_that_waits() {
        var backlog = signs.backlog();
        assertThat(backlog.oldestEvent()).isEmpty();
        assertThat(backlog.oldestCallback()).isEmpty();
        assertThat(backlog.oldestUnknown()).isEmpty();
        assertThat(backlog.lastWord()).isEmpty();
        assertThat(backlog.askedSince()).isEmpty();
        assertThat(signs.liveAttempts()).isEmpty();
        assertThat(signs.allAttempts()).isEmpty();
    }

    @Test
    void attempts_are_counted_by_state() throws SQLException {
        var first = examples.sent(examples.due());
        examples.sent(examples.due());
        assertThat(signs.liveAttempts()).containsExactlyEntriesOf(Map.of(AttemptState.SENT, 2L));
        set(first, "UNKNOWN");
        examples.sent(examples.due());
        assertThat(signs.liveAttempts())
                .hasSize(2)
                .containsEntry(AttemptState.SENT, 2L)
                .containsEntry(AttemptState.UNKNOWN, 1L);
        set(first, "DECLINED");
        assertThat(signs.liveAttempts()).doesNotContainKey(AttemptState.DECLINED);
        assertThat(signs.allAttempts()).containsEntry(AttemptState.SENT, 2L).containsEntry(AttemptState.DECLINED, 1L);
    }

    @Test
    void the_oldest_of_what_waits_is_found_and_leaves_with_its_handling() throws SQLException {
        var due = examples.due();
        var attempt = examples.sent(due);
        set(attempt, "UNKNOWN");
        var first = store.callbackInbox()
                .store(callback(due, attempt, "first", NOW))
                .orElseThrow();
        store.callbackInbox().store(callback(due, attempt, "second", NOW.plusSeconds(9)));
        store.outbox().add(new PaymentEvent.PaymentSettled(due.session(), due.id(), attempt.id()));

        var backlog = signs.backlog();
        assertThat(backlog.oldestCallback()).contains(NOW);
        assertThat(backlog.oldestUnknown()).contains(attempt.sentAt());
        assertThat(backlog.oldestEvent())
                .isPresent()
                .isEqualTo(store.pendingEvents().oldest());

        store.unitOfWork().run(() -> {
            store.callbackInbox().take(first);
            store.callbackInbox().done(first);
            return first;
        });
        assertThat(signs.backlog().oldestCallback()).contains(NOW.plusSeconds(9));
    }

    @Test
    void an_attempt_without_an_outcome_ages_whatever_its_state_is_called() throws SQLException {
        var attempt = examples.sent(examples.due());
        assertThat(signs.backlog().oldestUnknown()).contains(attempt.sentAt());
        set(attempt, "PENDING");
        assertThat(signs.backlog().oldestUnknown()).contains(attempt.sentAt());
        set(attempt, "DECLINED");
        assertThat(signs.backlog().oldestUnknown()).isEmpty();
    }

    @Test
    void questions_count_from_the_first_after_the_providers_last_word() throws SQLException {
        var attempt = examples.sent(examples.due());
        store.payments().asked(attempt.id(), NOW);
        assertThat(signs.backlog().askedSince()).contains(NOW);
        word(attempt, "CALLBACK", NOW.plusSeconds(30));
        assertThat(signs.backlog().lastWord()).contains(NOW.plusSeconds(30));
        assertThat(signs.backlog().askedSince()).isEmpty();
        word(attempt, "RESOLVER", NOW.plusSeconds(40));
        assertThat(signs.backlog().lastWord()).as("our own finding is no word").contains(NOW.plusSeconds(30));
        store.payments().asked(attempt.id(), NOW.plusSeconds(60));
        store.payments().asked(attempt.id(), NOW.plusSeconds(90));
        assertThat(signs.backlog().askedSince()).contains(NOW.plusSeconds(60));
    }

    @Test
    void an_attempts_time_of_sending_is_found_by_its_id() {
        var attempt = examples.sent(examples.due());
        var unknown = new AttemptId(UUID.randomUUID());
        assertThat(signs.sentAt(List.of(attempt.id(), unknown)))
                .containsExactlyEntriesOf(Map.of(attempt.id(), attempt.sentAt()));
    }

    @Test
    void messages_that_were_not_sent_are_counted_by_the_reason_that_was_kept() throws SQLException {
        message("WAITING", "PROVIDER_BUSY");
        message("DROPPED", "CHANNEL_DISABLED");
        message("DROPPED", "CHANNEL_DISABLED");
        message("REFUSED", "RETRIES_EXHAUSTED");
        message("WAITING", "UNREADABLE");
        message("REFUSED", "A_REASON_OF_TOMORROW");
        assertThat(signs.unsentMessages())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        ReasonCode.CHANNEL_DISABLED, 2L,
                        ReasonCode.RETRIES_EXHAUSTED, 1L,
                        ReasonCode.UNREADABLE, 2L));
    }

    @Test
    void a_store_without_a_free_connection_is_said_to_be_unavailable() {
        var oneConnection = PoolSettings.standard().withConnections(1);
        try (var busy = Database.open(store.url(), oneConnection)) {
            var session = busy.session();
            var starved = new JdbiVitalSigns(session);
            assertThatThrownBy(() -> session.read(held -> starved.backlog())).isInstanceOf(StorageUnavailable.class);
        }
    }

    @Test
    void a_store_that_takes_no_writes_is_said_to_be_unavailable() {
        try (var demoted = Database.open(store.url(), PoolSettings.standard().withConnections(1))) {
            var session = demoted.session();
            var there = new JdbiVitalSigns(session);
            session.read(handle -> handle.execute("set default_transaction_read_only = on"));
            assertThatThrownBy(there::backlog).isInstanceOf(StorageUnavailable.class);
            assertThat(there.backlog()).as("on a new connection").isEqualTo(signs.backlog());
        }
    }

    private static CallbackInbox.Raw callback(Payment due, Attempt attempt, String body, Instant at) {
        return new CallbackInbox.Raw(
                new AttemptAddress(due.session(), due.id(), attempt.id()),
                body.getBytes(StandardCharsets.UTF_8),
                true,
                at);
    }

    /** States and words are written by the use cases; here only what the measuring reads matters. */
    private void set(Attempt attempt, String state) throws SQLException {
        execute("update attempt set state = '" + state + "' where id = '"
                + attempt.id().value() + "'");
    }

    private void message(String state, String reason) throws SQLException {
        var notification = UUID.randomUUID();
        execute("insert into notification (id, key, kind, subject, recipient_id, at) values ('" + notification + "', '"
                + notification + "', 'INVITATION', 'link', '" + UUID.randomUUID() + "', '" + NOW + "')");
        execute(
                "insert into delivery (id, notification_id, channel, state, reason, attempts, failures, next_at) values ('"
                        + UUID.randomUUID() + "', '" + notification + "', 'EMAIL', '" + state + "', '" + reason
                        + "', 0, 0, '"
                        + NOW + "')");
    }

    private void word(Attempt attempt, String source, Instant at) throws SQLException {
        execute("insert into evidence (attempt_id, source, strength, verdict, at, digest) values ('"
                + attempt.id().value() + "', '" + source + "', 'NOTE', 'IN_PROGRESS', '" + at + "', '"
                + Duration.between(NOW, at) + "')");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = store.url().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
