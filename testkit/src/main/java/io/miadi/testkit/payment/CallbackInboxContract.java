package io.miadi.testkit.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.payment.AttemptAddress;
import io.miadi.application.payment.CallbackInbox;
import io.miadi.application.payment.CallbackInbox.Raw;
import io.miadi.application.payment.CallbackInbox.Waiting;
import io.miadi.testkit.store.PracticeStore;
import io.miadi.testkit.store.Race;
import io.miadi.testkit.store.StoredExamples;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every inbox of callbacks must do: keep each body once and in order, until it was worked on. */
@Tag("P72")
public interface CallbackInboxContract {
    Instant NOW = StoredExamples.NOW;

    PracticeStore store();

    @Test
    default void a_stored_callback_can_be_taken_with_every_byte() {
        var raw = raw(address(), "{\"a\":1}\u0000\u00ff");
        var taken = take(store(raw));
        assertThat(taken).isPresent();
        assertThat(taken.get().body()).isEqualTo(raw.body());
        assertThat(taken.get().address()).isEqualTo(raw.address());
        assertThat(taken.get().receivedAt()).isEqualTo(NOW);
        assertThat(taken.get().fromProvider()).isTrue();
    }

    @Test
    @Tag("P75")
    default void the_same_body_for_the_same_attempt_is_stored_once() {
        var address = address();
        var id = store(raw(address, "same"));
        assertThat(inbox().store(raw(address, "same"))).isEmpty();
        done(id);
        assertThat(inbox().store(raw(address, "same"))).isEmpty();
        assertThat(inbox().store(raw(address(), "same"))).isPresent();
    }

    @Test
    @Tag("P75")
    default void a_copy_from_elsewhere_never_keeps_the_providers_own_out() {
        var address = address();
        long foreign = store(new Raw(address, bytes("same"), false, NOW));
        long own = store(raw(address, "same"));
        assertThat(inbox().store(new Raw(address, bytes("same"), false, NOW))).isEmpty();
        assertThat(take(foreign).orElseThrow().fromProvider()).isFalse();
        done(foreign);
        assertThat(take(own).orElseThrow().fromProvider()).isTrue();
        assertThat(inbox().store(raw(address, "same"))).isEmpty();
    }

    @Test
    @Tag("P75")
    default void of_many_deliveries_at_once_exactly_one_is_stored() {
        var raw = raw(address(), "at once");
        int stored = Race.winners(
                8, () -> store().unitOfWork().run(() -> inbox().store(raw).isPresent()));
        assertThat(stored).isEqualTo(1);
    }

    @Test
    default void a_callback_waits_behind_an_earlier_one_of_its_attempt() {
        var address = address();
        long first = store(raw(address, "first"));
        long second = store(raw(address, "second"));
        assertThat(take(second)).isEmpty();
        done(first);
        assertThat(take(first)).isEmpty();
        assertThat(take(second)).isPresent();
    }

    @Test
    default void a_callback_that_was_put_off_still_holds_its_line_back() {
        var address = address();
        long first = store(raw(address, "first"));
        long second = store(raw(address, "second"));
        postpone(first, NOW.plusSeconds(60));
        assertThat(take(second)).isEmpty();
        assertThat(waiting(NOW, first)).isEmpty();
        assertThat(waiting(NOW.plusSeconds(60), first)).containsExactly(new Waiting(first, 1));
    }

    @Test
    default void callbacks_of_other_attempts_do_not_wait() {
        store(raw(address(), "one"));
        assertThat(take(store(raw(address(), "two")))).isPresent();
    }

    @Test
    default void waiting_callbacks_are_listed_in_the_order_of_their_arrival() {
        long first = store(raw(address(), "1"));
        long second = store(raw(address(), "2"));
        assertThat(waiting(NOW, first, second)).containsExactly(new Waiting(first, 0), new Waiting(second, 0));
        done(first);
        assertThat(waiting(NOW, first, second)).containsExactly(new Waiting(second, 0));
    }

    @Test
    default void a_callback_behind_an_earlier_one_of_its_attempt_is_not_listed() {
        var address = address();
        long first = store(raw(address, "first"));
        long second = store(raw(address, "second"));
        assertThat(waiting(NOW, first, second)).containsExactly(new Waiting(first, 0));
        postpone(first, NOW.plusSeconds(60));
        assertThat(waiting(NOW, first, second)).isEmpty();
        done(first);
        assertThat(waiting(NOW, first, second)).containsExactly(new Waiting(second, 0));
    }

    @Test
    default void a_failing_unit_of_work_leaves_the_callback_where_it_was() {
        var address = address();
        long id = store(raw(address, "kept"));
        assertThatThrownBy(() -> store().unitOfWork().run(() -> {
                    inbox().take(id);
                    inbox().done(id);
                    inbox().store(raw(address, "never"));
                    throw new IllegalArgumentException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(take(id)).isPresent();
        assertThat(inbox().store(raw(address, "never"))).isPresent();
    }

    private long store(Raw raw) {
        return inbox().store(raw).orElseThrow();
    }

    private Optional<Raw> take(long id) {
        return store().unitOfWork().run(() -> inbox().take(id));
    }

    private void done(long id) {
        store().unitOfWork().run(() -> {
            inbox().take(id);
            inbox().done(id);
            return true;
        });
    }

    private void postpone(long id, Instant until) {
        store().unitOfWork().run(() -> {
            inbox().postpone(id, until, "IllegalStateException");
            return true;
        });
    }

    private List<Waiting> waiting(Instant now, Long... own) {
        var ids = Set.of(own);
        return inbox().waiting(now, 100_000).stream()
                .filter(w -> ids.contains(w.id()))
                .toList();
    }

    private AttemptAddress address() {
        var examples = new StoredExamples(store());
        var due = examples.due();
        return new AttemptAddress(due.session(), due.id(), examples.sent(due).id());
    }

    private CallbackInbox inbox() {
        return store().callbackInbox();
    }

    private static Raw raw(AttemptAddress address, String body) {
        return new Raw(address, bytes(body), true, NOW);
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.ISO_8859_1);
    }
}
