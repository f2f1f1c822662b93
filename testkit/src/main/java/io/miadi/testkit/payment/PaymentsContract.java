package io.miadi.testkit.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.payment.AttemptAddress;
import io.miadi.application.payment.Payments;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.Evidence;
import io.miadi.domain.payment.Hearing;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.payment.PaymentMethod;
import io.miadi.domain.payment.ProviderRefs;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.payment.Release;
import io.miadi.domain.payment.Releasing;
import io.miadi.domain.payment.Waiver;
import io.miadi.testkit.store.PracticeStore;
import io.miadi.testkit.store.Race;
import io.miadi.testkit.store.StoredExamples;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every store of payments must keep: aggregates, and the uniqueness that no use case could promise alone. */
public interface PaymentsContract {
    Instant NOW = StoredExamples.NOW;

    PracticeStore store();

    @Test
    default void a_due_is_found_by_its_id_and_by_its_session() {
        var due = examples().due();
        assertThat(payments().find(due.id())).contains(due);
        assertThat(payments().ofSession(due.session())).contains(due);
        assertThat(payments().find(new PaymentId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    default void dues_are_found_together_as_they_are_found_alone() {
        var bare = examples().due();
        var tried = examples().due();
        var declined = hear(tried, examples().sent(tried), Evidences.declined(NOW, 1));
        var again = declined.with(examples().sent(declined));
        var paid = examples().due();
        var heard = hear(paid, examples().sent(paid), Evidences.unclear(NOW, 2));
        var ids = Set.of(bare.id(), again.id(), new PaymentId(UUID.randomUUID()), heard.id());
        assertThat(payments().findAll(ids)).containsExactlyInAnyOrder(bare, again, heard);
        assertThat(payments().findAll(Set.of())).isEmpty();
        assertThat(payments().ofSessions(Set.of(again.session(), heard.session())))
                .containsExactlyInAnyOrder(again, heard);
    }

    @Test
    default void a_session_has_one_due() {
        var due = examples().due();
        var second =
                examples().unstoredDue(store().sessions().find(due.session()).orElseThrow());
        assertThatThrownBy(() -> payments().add(second)).isInstanceOf(RuntimeException.class);
        assertThat(payments().ofSession(due.session())).contains(due);
    }

    @Test
    default void a_reference_names_one_due() {
        var due = examples().due();
        var same = examples().unstoredDue(examples().approved());
        var rival = Payment.due(same.id(), same.session(), same.client(), same.amount(), due.reference());
        assertThat(store().unitOfWork().run(() -> payments().add(rival))).isFalse();
        assertThat(payments().find(rival.id())).isEmpty();
        assertThat(store().unitOfWork().run(() -> payments().add(same))).isTrue();
        assertThat(payments().ofSession(same.session())).contains(same);
    }

    @Test
    @Tag("K1")
    default void a_due_has_one_live_attempt() {
        var due = examples().due();
        var first = examples().sent(due);
        assertThat(open(due, examples().unstoredAttempt(due, NOW))).isFalse();
        assertThat(payments().find(due.id()).orElseThrow().attempts()).containsExactly(first);
    }

    @Test
    @Tag("K3")
    default void of_many_attempts_opened_at_once_exactly_one_is_written() {
        var due = examples().due();
        int opened = Race.winners(
                8, () -> store().unitOfWork().run(() -> open(due, examples().unstoredAttempt(due, NOW))));
        assertThat(opened).isEqualTo(1);
        assertThat(payments().find(due.id()).orElseThrow().attempts()).hasSize(1);
    }

    @Test
    default void an_attempt_that_ended_makes_room_for_another() {
        var due = examples().due();
        var declined = hear(due, examples().sent(due), Evidences.declined(NOW, 1));
        var second = examples().unstoredAttempt(declined, NOW.plusSeconds(60));
        assertThat(open(declined, second)).isTrue();
        assertThat(payments().find(due.id())).contains(declined.with(second));
    }

    @Test
    default void an_attempt_that_was_drawn_up_before_another_came_and_went_is_not_opened() {
        var due = examples().due();
        var stale = examples().unstoredAttempt(due, NOW);
        var declined = hear(due, examples().sent(due), Evidences.declined(NOW, 1));
        assertThat(open(due, stale)).isFalse();
        assertThat(payments().find(due.id())).contains(declined);
    }

    @Test
    default void a_refusal_leaves_the_unit_of_work_usable() {
        var due = examples().due();
        examples().sent(due);
        var other = examples().due();
        var attempt = examples().unstoredAttempt(other, NOW);
        boolean opened = store().unitOfWork()
                .run(() -> !open(due, examples().unstoredAttempt(due, NOW)) && open(other, attempt));
        assertThat(opened).isTrue();
        assertThat(payments().find(other.id()).orElseThrow().attempts()).containsExactly(attempt);
    }

    @Test
    default void every_word_comes_back_with_all_that_it_said() {
        var due = examples().due();
        var attempt = examples().sent(due).named(new ProviderRefs("29115-1", "ws_CO_1"));
        payments().record(due.id(), attempt, Optional.empty(), Optional.empty());
        var known = payments().find(due.id()).orElseThrow();
        assertThat(known.attempts()).containsExactly(attempt);
        for (var word : Evidences.oneOfEachKind(NOW, due.amount())) {
            known = hear(known, known.attempts().getFirst(), word);
            assertThat(payments().find(due.id())).contains(known);
        }
        assertThat(known.attempts().getFirst().capture()).isPresent();
    }

    @Test
    default void a_release_and_a_waiver_come_back() {
        var due = examples().due();
        var unknown = hear(due, examples().sent(due), Evidences.unclear(NOW, 2));
        var by = new Release(store().newStaff(), "client waits", NOW.plus(Duration.ofHours(1)));
        if (!(Releasing.of(unknown, unknown.attempts().getFirst(), by)
                instanceof Releasing.Released(var released, var attempt))) {
            throw new AssertionError("not releasable: " + unknown);
        }
        payments().record(due.id(), attempt, Optional.empty(), Optional.empty());
        assertThat(payments().find(due.id())).contains(released);
        var waived = released.waived(new Waiver("Cancelled", NOW.plus(Duration.ofHours(2))));
        payments().waive(waived);
        assertThat(payments().find(due.id())).contains(waived);
    }

    @Test
    default void a_waiver_takes_back_what_was_applied() {
        var due = examples().due();
        var paid = hear(due, examples().sent(due), Evidences.moved(NOW, due.amount(), receipt()));
        var waived = paid.waived(new Waiver("Expired", NOW));
        payments().waive(waived);
        assertThat(payments().find(due.id())).contains(waived);
        assertThat(waived.applied().isZero()).isTrue();
    }

    @Test
    default void a_failing_unit_of_work_leaves_neither_due_nor_attempt_nor_word_nor_receipt() {
        var due = examples().due();
        var attempt = examples().sent(due);
        var receipt = receipt();
        var another = examples().unstoredDue(examples().approved());
        assertThatThrownBy(() -> store().unitOfWork().run(() -> {
                    payments().add(another);
                    payments().takeReceipt(PaymentMethod.MPESA, receipt, attempt.id());
                    hear(due.with(attempt), attempt, Evidences.moved(NOW, due.amount(), receipt));
                    throw new IllegalArgumentException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(payments().find(due.id())).contains(due.with(attempt));
        assertThat(payments().find(another.id())).isEmpty();
        assertThat(payments()
                        .takeReceipt(
                                PaymentMethod.MPESA,
                                receipt,
                                examples().sent(examples().due()).id()))
                .isTrue();
    }

    @Test
    @Tag("P55")
    @Tag("K4")
    default void a_receipt_belongs_to_the_first_attempt_that_took_it() {
        var first = examples().sent(examples().due());
        var second = examples().sent(examples().due());
        var receipt = receipt();
        assertThat(take(receipt, first)).isTrue();
        assertThat(take(receipt, first)).isTrue();
        assertThat(take(receipt, second)).isFalse();
        assertThat(payments().takeReceipt(PaymentMethod.CARD_AT_DESK, receipt, second.id()))
                .as("numbers of different methods are different numbers")
                .isTrue();
    }

    @Test
    @Tag("P55")
    default void of_many_who_take_a_receipt_at_once_exactly_one_gets_it() {
        var receipt = receipt();
        var attempts = new ConcurrentLinkedQueue<Attempt>();
        for (int i = 0; i < 6; i++) {
            attempts.add(examples().sent(examples().due()));
        }
        assertThat(Race.winners(6, () -> store().unitOfWork().run(() -> take(receipt, attempts.remove()))))
                .isEqualTo(1);
    }

    @Test
    @Tag("K15")
    default void a_name_of_the_provider_leads_to_one_attempt() {
        var due = examples().due();
        var attempt = examples().sent(due);
        var names = new ProviderRefs("merchant-1", "ws_CO_" + attempt.id());
        payments().record(due.id(), attempt.named(names), Optional.empty(), Optional.empty());
        assertThat(payments().named(names.checkoutRequestId())).contains(attempt.id());
        assertThat(payments().named("ws_CO_nobody")).isEmpty();
        var second = examples().due();
        var other = examples().sent(second).named(names);
        assertThatThrownBy(() -> payments().record(second.id(), other, Optional.empty(), Optional.empty()))
                .isInstanceOf(RuntimeException.class);
        assertThat(payments().named(names.checkoutRequestId())).contains(attempt.id());
    }

    @Test
    @Tag("K15")
    default void a_name_with_characters_that_no_store_holds_can_be_asked_for() {
        assertThat(payments().named("ws_CO_\0abc")).isEmpty();
        assertThat(payments().named("ws_CO_\ud800abc")).isEmpty();
    }

    @Test
    default void an_attempt_is_found_by_the_hash_of_its_secret() {
        var due = examples().due();
        var attempt = examples().unstoredAttempt(due, NOW);
        var hash = hash();
        payments().open(due.id(), attempt, Optional.of(hash), Optional.empty());
        assertThat(payments().byCallbackToken(hash))
                .contains(new AttemptAddress(due.session(), due.id(), attempt.id()));
        assertThat(payments().byCallbackToken(hash())).isEmpty();
    }

    private Payment hear(Payment payment, Attempt attempt, Evidence word) {
        var hearing = Hearing.of(payment.with(attempt), attempt.id(), word, true);
        payments().record(payment.id(), hearing.attempt(), Optional.of(word), Optional.empty());
        return hearing.payment();
    }

    private boolean open(Payment due, Attempt attempt) {
        return payments().open(due.id(), attempt, Optional.empty(), Optional.empty());
    }

    private boolean take(Receipt receipt, Attempt attempt) {
        return payments().takeReceipt(PaymentMethod.MPESA, receipt, attempt.id());
    }

    private Payments payments() {
        return store().payments();
    }

    private StoredExamples examples() {
        return new StoredExamples(store());
    }

    private static Receipt receipt() {
        return new Receipt("R" + UUID.randomUUID().toString().replace("-", "").substring(0, 12));
    }

    private static String hash() {
        return (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
    }
}
