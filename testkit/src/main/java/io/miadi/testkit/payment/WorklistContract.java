package io.miadi.testkit.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.payment.RefundObligations.Position;
import io.miadi.application.payment.ReviewItems;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.payment.RefundObligation;
import io.miadi.domain.payment.ReviewItem;
import io.miadi.testkit.store.PracticeStore;
import io.miadi.testkit.store.StoredExamples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every worklist and every list of obligations must do: nothing open is lost, and nothing is listed twice. */
public interface WorklistContract {
    Instant NOW = StoredExamples.NOW;

    PracticeStore store();

    @Test
    default void an_item_is_open_once_however_often_it_is_opened() {
        var due = due();
        var attempt = new StoredExamples(store()).sent(due);
        var item = new ReviewItem(due.id(), Optional.of(attempt.id()), ReviewItem.Kind.NEEDS_REVIEW, NOW);
        store().reviewItems().open(item);
        store().reviewItems().open(new ReviewItem(item.payment(), item.attempt(), item.kind(), NOW.plusSeconds(60)));
        assertThat(openItems(due.id())).containsExactly(item);
    }

    @Test
    default void an_item_about_a_whole_payment_is_open_once_too() {
        var item = new ReviewItem(due().id(), Optional.empty(), ReviewItem.Kind.REFUND_DUE, NOW);
        store().reviewItems().open(item);
        store().reviewItems().open(item);
        assertThat(openItems(item.payment())).containsExactly(item);
    }

    @Test
    default void items_of_other_kinds_stand_beside_each_other_oldest_first() {
        var due = due();
        var late = new ReviewItem(due.id(), Optional.empty(), ReviewItem.Kind.REFUND_DUE, NOW.plusSeconds(1));
        var early = new ReviewItem(due.id(), Optional.empty(), ReviewItem.Kind.UNAPPLIED_FUNDS, NOW);
        store().reviewItems().open(late);
        store().reviewItems().open(early);
        assertThat(openItems(due.id())).containsExactly(early, late);
    }

    @Test
    default void a_payment_has_one_obligation() {
        var due = due();
        var obligation = new RefundObligation(due.id(), due.amount(), RefundObligation.Reason.LATE, NOW);
        store().refundObligations().add(obligation);
        assertThatThrownBy(() -> store().refundObligations().add(obligation)).isInstanceOf(RuntimeException.class);
        assertThat(obligations(due.id())).containsExactly(obligation);
    }

    @Test
    default void every_open_item_is_on_one_page() {
        var expected = new ArrayList<ReviewItem>();
        for (int i = 0; i < 5; i++) {
            var item = new ReviewItem(due().id(), Optional.empty(), ReviewItem.Kind.REFUND_DUE, NOW.plusSeconds(i / 2));
            store().reviewItems().open(item);
            expected.add(item);
        }
        var seen = new ArrayList<ReviewItem>();
        var page = store().reviewItems().listOpen(Optional.empty(), 2);
        while (!page.isEmpty()) {
            page.forEach(open -> seen.add(open.item()));
            page = store().reviewItems().listOpen(Optional.of(page.getLast().position()), 2);
        }
        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(expected);
    }

    @Test
    default void every_obligation_is_on_one_page() {
        var expected = new ArrayList<RefundObligation>();
        for (int i = 0; i < 5; i++) {
            var due = due();
            var owed =
                    new RefundObligation(due.id(), due.amount(), RefundObligation.Reason.EARLY, NOW.plusSeconds(i / 2));
            store().refundObligations().add(owed);
            expected.add(owed);
        }
        var seen = new ArrayList<RefundObligation>();
        var page = store().refundObligations().list(Optional.empty(), 2);
        while (!page.isEmpty()) {
            seen.addAll(page);
            page = store().refundObligations().list(Optional.of(Position.of(page.getLast())), 2);
        }
        assertThat(seen).doesNotHaveDuplicates().containsAll(expected);
    }

    @Test
    default void an_item_is_closed_once_and_may_be_opened_anew() {
        var due = due();
        var item = new ReviewItem(due.id(), Optional.empty(), ReviewItem.Kind.UNAPPLIED_FUNDS, NOW);
        store().reviewItems().open(item);
        long number = numberOf(item);
        var closing = new ReviewItems.Closing(due.client(), NOW, "Paid back in cash.");
        assertThat(store().reviewItems().close(number, closing)).contains(item);
        assertThat(openItems(due.id())).isEmpty();
        assertThat(store().reviewItems().close(number, closing)).isEmpty();
        store().reviewItems().open(item);
        assertThat(numberOf(item)).isNotEqualTo(number);
    }

    private long numberOf(ReviewItem item) {
        return store().reviewItems().listOpen(Optional.empty(), 100_000).stream()
                .filter(open -> open.item().equals(item))
                .findFirst()
                .orElseThrow()
                .number();
    }

    @Test
    default void a_failing_unit_of_work_lists_nothing() {
        var due = due();
        assertThatThrownBy(() -> store().unitOfWork().run(() -> {
                    store().reviewItems()
                            .open(new ReviewItem(due.id(), Optional.empty(), ReviewItem.Kind.REFUND_DUE, NOW));
                    store().refundObligations()
                            .add(new RefundObligation(due.id(), due.amount(), RefundObligation.Reason.EARLY, NOW));
                    throw new IllegalArgumentException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(openItems(due.id())).isEmpty();
        assertThat(obligations(due.id())).isEmpty();
    }

    private Payment due() {
        return new StoredExamples(store()).due();
    }

    private List<ReviewItem> openItems(PaymentId payment) {
        return store().reviewItems().listOpen(Optional.empty(), 100_000).stream()
                .map(ReviewItems.Open::item)
                .filter(item -> item.payment().equals(payment))
                .toList();
    }

    private List<RefundObligation> obligations(PaymentId payment) {
        return store().refundObligations().list(Optional.empty(), 100_000).stream()
                .filter(o -> o.payment().equals(payment))
                .toList();
    }
}
