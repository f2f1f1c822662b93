package io.miadi.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.audit.Trail;
import io.miadi.application.session.CancelSession;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.payment.RefundObligation;
import io.miadi.domain.payment.ReviewItem;
import io.miadi.testkit.practice.SmallPractice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nobody who is owed money stands behind the end of a list. */
class OpenWorkTest {
    private static final int CLIENTS = 201;
    private static final int PAGE = 50;

    private final SmallPractice practice = new SmallPractice();
    private final ListOpenWork lists = new ListOpenWork(
            practice.store().unitOfWork(),
            practice.store().reviewItems(),
            practice.store().refundObligations(),
            practice.store().payments(),
            practice.store().auditLog());

    @Test
    void everybody_who_is_owed_money_is_on_a_page_of_either_list() {
        var owed = new HashSet<PaymentId>();
        for (int i = 0; i < CLIENTS; i++) {
            owed.add(paidAndCancelled(i));
        }
        assertThat(owed).hasSize(CLIENTS);
        assertThat(refunds()).extracting(RefundObligation::payment).containsExactlyInAnyOrderElementsOf(owed);
        assertThat(reviews()).extracting(open -> open.item().payment()).containsExactlyInAnyOrderElementsOf(owed);
    }

    @Test
    void an_item_is_closed_once_by_name_and_leaves_the_list() {
        var payment = paidAndCancelled(0);
        var number = reviews().getFirst().number();
        assertThat(close(number, practice)).isEqualTo(new CloseReview.Outcome.Closed(item(payment)));
        assertThat(practice.store().reviewItems().closing(number))
                .map(ReviewItems.Closing::by)
                .contains(practice.desk().id());
        assertThat(reviews()).isEmpty();
        assertThat(refunds()).extracting(RefundObligation::payment).isEqualTo(List.of(payment));
        assertThat(close(number, practice)).isEqualTo(new CloseReview.Outcome.NotOpen());
    }

    private ReviewItem item(PaymentId payment) {
        return new ReviewItem(
                payment,
                Optional.empty(),
                ReviewItem.Kind.REFUND_DUE,
                practice.clock().instant().minusSeconds(1));
    }

    private static CloseReview.Outcome close(long number, SmallPractice practice) {
        var store = practice.store();
        var trail = new Trail(store.auditLog(), store.outbox());
        return new CloseReview(store.unitOfWork(), store.reviewItems(), trail, practice.clock())
                .handle(new CloseReview.Command(practice.desk(), number, "Paid back in cash."));
    }

    private PaymentId paidAndCancelled(int number) {
        var start = practice.clock().instant().plus(Duration.ofHours(30 + 2L * number));
        var session = practice.approved(Money.kes(1000), start);
        practice.payAtDesk(session, Money.kes(1000));
        practice.useCases().cancel().handle(new CancelSession.Command(practice.practitioner(), session.id(), false));
        practice.clock().advance(Duration.ofSeconds(1));
        return practice.payment(session).id();
    }

    private List<RefundObligation> refunds() {
        var all = new ArrayList<RefundObligation>();
        Optional<RefundObligations.Position> after = Optional.empty();
        ListOpenWork.Page<ListOpenWork.Owed> page;
        do {
            page = lists.refunds(practice.desk(), after, PAGE).orElseThrow();
            assertThat(page.items())
                    .allSatisfy(owed -> assertThat(owed.payment().id())
                            .isEqualTo(owed.obligation().payment()));
            page.items().forEach(owed -> all.add(owed.obligation()));
            after = all.stream().reduce((_, last) -> last).map(RefundObligations.Position::of);
        } while (page.more());
        return all;
    }

    private List<ReviewItems.Open> reviews() {
        var all = new ArrayList<ReviewItems.Open>();
        Optional<ReviewItems.Position> after = Optional.empty();
        ListOpenWork.Page<ReviewItems.Open> page;
        do {
            page = lists.reviews(practice.desk(), after, PAGE).orElseThrow();
            all.addAll(page.items());
            after = page.items().stream().reduce((_, last) -> last).map(ReviewItems.Open::position);
        } while (page.more());
        return all;
    }
}
