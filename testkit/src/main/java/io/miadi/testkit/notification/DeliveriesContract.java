package io.miadi.testkit.notification;

import static io.miadi.testkit.notification.NotificationExamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.notification.Deliveries;
import io.miadi.application.notification.Deliveries.AttemptEnd;
import io.miadi.application.notification.Deliveries.Due;
import io.miadi.application.notification.HandOff;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.notification.Channel;
import io.miadi.domain.notification.Delivery;
import io.miadi.domain.notification.DeliveryId;
import io.miadi.domain.notification.DeliveryState;
import io.miadi.domain.notification.Notification;
import io.miadi.domain.notification.NotificationId;
import io.miadi.domain.notification.ReasonCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every {@link Deliveries} must do. The store may be shared: a contract looks only at what it made itself. */
public interface DeliveriesContract {
    Deliveries deliveries();

    UnitOfWork unitOfWork();

    /** Makes what is stored of the delivery something that this version does not know. */
    void makeUnreadable(DeliveryId id);

    @Test
    @Tag("K23")
    default void one_key_is_one_notification_however_often_it_is_planned() {
        var first = NotificationExamples.toSomebody();
        var again = new Notification(
                new NotificationId(UUID.randomUUID()), first.kind(), first.subject(), first.recipient(), first.at());
        assertThat(add(first, waiting(first))).isTrue();
        assertThat(add(again, waiting(again))).isFalse();
        assertThat(deliveries().ofKey(first.key()))
                .singleElement()
                .extracting(Delivery::notification)
                .isEqualTo(first);
    }

    @Test
    @Tag("K23")
    default void one_key_is_one_notification_within_a_batch_too() {
        var first = NotificationExamples.toSomebody();
        var again = new Notification(
                new NotificationId(UUID.randomUUID()), first.kind(), first.subject(), first.recipient(), first.at());
        var other = NotificationExamples.toSomebody();
        var plans = Stream.of(first, again, other)
                .map(n -> new Deliveries.Plan(n, List.of(waiting(n))))
                .toList();
        assertThat(unitOfWork().run(() -> deliveries().add(plans))).containsExactlyInAnyOrder(first.id(), other.id());
        assertThat(deliveries().ofKey(first.key()))
                .singleElement()
                .extracting(Delivery::notification)
                .isEqualTo(first);
        assertThat(deliveries().ofKey(other.key())).hasSize(1);
    }

    @Test
    default void a_delivery_comes_back_as_it_was_stored() {
        var delivery = added().dropped(ReasonCode.NO_ADDRESS, NOW);
        put(delivery);
        assertThat(deliveries().find(delivery.id())).contains(delivery);
    }

    @Test
    default void one_attempt_can_be_doubted_again_and_again() {
        var doubted = begun(added()).doubted(NOW).doubted(NOW).doubted(NOW);
        put(doubted);
        assertThat(deliveries().find(doubted.id())).contains(doubted);
        var unwritten = added().failed(ReasonCode.RENDER_FAILED, Optional.empty(), NOW);
        put(unwritten);
        assertThat(deliveries().find(unwritten.id())).contains(unwritten);
    }

    @Test
    default void a_delivery_is_due_from_its_time_on_until_it_ended() {
        var delivery = added();
        assertThat(due(NOW.minusSeconds(1))).doesNotContain(delivery);
        assertThat(due(NOW)).contains(delivery);
        put(delivery.refused(ReasonCode.REFUSED_RECIPIENT, NOW));
        assertThat(due(NOW)).noneMatch(d -> d.id().equals(delivery.id()));
    }

    @Test
    default void an_attempt_that_nobody_ended_is_due_again_when_its_lease_is_over() {
        var begun = begun(added());
        assertThat(due(NOW)).doesNotContain(begun);
        assertThat(due(begun.nextAt())).contains(begun);
    }

    @Test
    default void what_goes_by_one_channel_is_not_due_by_another() {
        var delivery = added();
        var bySms = due(Channel.SMS, NOW).flatMap(DeliveriesContract::readable).toList();
        assertThat(bySms).doesNotContain(delivery).allMatch(d -> d.channel() == Channel.SMS);
    }

    @Test
    default void a_delivery_that_cannot_be_read_does_not_keep_the_others_from_being_due() {
        var strange = added();
        var sound = added();
        makeUnreadable(strange.id());
        assertThat(due(Channel.EMAIL, NOW))
                .anyMatch(d -> d instanceof Due.Unreadable(var id, var _) && id.equals(strange.id()))
                .contains(new Due.Readable(sound));
        setAside(strange, NOW.plusSeconds(60));
        assertThat(due(Channel.EMAIL, NOW.plusSeconds(59)))
                .noneMatch(d -> d instanceof Due.Unreadable(var id, var _) && id.equals(strange.id()));
        assertThat(due(Channel.EMAIL, NOW.plusSeconds(60)))
                .anyMatch(d -> d instanceof Due.Unreadable(var id, var _) && id.equals(strange.id()));
        put(strange.accepted(NOW));
    }

    @Test
    default void what_was_set_aside_stays_as_it_was_but_for_its_reason_and_its_time() {
        var begun = begun(added());
        setAside(begun, NOW.plusSeconds(60));
        var stored = deliveries().find(begun.id()).orElseThrow();
        assertThat(stored.reason()).contains(ReasonCode.UNREADABLE);
        assertThat(stored.nextAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(stored)
                .usingRecursiveComparison()
                .ignoringFields("reason", "nextAt")
                .isEqualTo(begun);
        put(begun.accepted(NOW));
    }

    @Test
    default void an_attempt_that_was_not_made_leaves_its_delivery_as_it_was() {
        var doubted = begun(added()).doubted(NOW);
        put(doubted);
        begin(doubted, true);
        assertThat(end(doubted.passedOver(), 2, new HandOff.NotMade())).isTrue();
        var stored = deliveries().find(doubted.id()).orElseThrow();
        assertThat(stored).isEqualTo(doubted.passedOver());
        assertThat(stored.failures()).isEqualTo(1);
        assertThat(deliveries().possibleDuplicates(NOW, 100_000))
                .noneMatch(d -> d.delivery().equals(doubted.id()));
        begin(stored, true);
        assertThat(deliveries().possibleDuplicates(NOW, 100_000))
                .contains(new Deliveries.PossibleDuplicate(doubted.id(), 3, NOW));
    }

    @Test
    default void the_end_of_an_attempt_ends_its_delivery() {
        var begun = begun(added());
        var accepted = begun.accepted(NOW);
        assertThat(end(accepted, 1, new HandOff.Accepted("ref-" + begun.id()))).isTrue();
        assertThat(deliveries().find(begun.id())).contains(accepted);
        assertThat(deliveries().doubtSince(begun.id())).isEmpty();
    }

    @Test
    default void a_doubt_lasts_since_the_first_attempt_that_may_have_arrived() {
        var first = begun(added());
        assertThat(deliveries().doubtSince(first.id())).contains(NOW);
        var doubted = first.doubted(NOW);
        end(doubted, 1, new HandOff.Unknown("connection lost"));
        var second = doubted.begun(NOW.plus(Duration.ofMinutes(3)));
        unitOfWork().run(() -> {
            deliveries().begin(second, NOW.plusSeconds(60), true);
            return true;
        });
        end(
                second.failed(ReasonCode.PROVIDER_BUSY, Optional.empty(), NOW),
                2,
                new HandOff.Later("busy", Optional.empty()));
        assertThat(deliveries().doubtSince(first.id())).contains(NOW);
    }

    @Test
    default void an_attempt_ends_whatever_characters_the_answer_has() {
        var begun = begun(added());
        assertThat(end(begun.accepted(NOW), 1, new HandOff.Accepted("a\0b\ud800" + begun.id())))
                .isTrue();
        assertThat(deliveries().find(begun.id()).map(Delivery::state)).contains(DeliveryState.ACCEPTED);
    }

    @Test
    default void the_end_of_an_attempt_that_was_given_up_changes_nothing() {
        var begun = begun(added());
        put(begun.doubted(NOW));
        var second = begin(begun.doubted(NOW), true);
        assertThat(end(begun.accepted(NOW), 1, new HandOff.Accepted("late"))).isFalse();
        assertThat(deliveries().find(begun.id())).contains(second);
        assertThat(second.attempts()).isEqualTo(2);
    }

    @Test
    default void an_ended_delivery_is_not_ended_again() {
        var begun = begun(added());
        end(begun.accepted(NOW), 1, new HandOff.Accepted("first"));
        assertThat(end(begun.refused(ReasonCode.REFUSED_RECIPIENT, NOW), 1, new HandOff.Unknown("x")))
                .isFalse();
        assertThat(deliveries().find(begun.id()).map(Delivery::state)).contains(DeliveryState.ACCEPTED);
    }

    @Test
    default void what_is_held_for_a_question_is_locked_as_long_as_nobody_went_on_with_it() {
        var doubted = begun(added()).doubted(NOW);
        put(doubted);
        var held = doubted.lookedAtAgain(NOW.plus(Duration.ofMinutes(3)));
        put(held);
        assertThat(lock(held)).isTrue();
        begin(held, true);
        assertThat(lock(held)).isFalse();
    }

    @Test
    default void what_was_accepted_meanwhile_is_not_locked_for_another_attempt() {
        var held = begun(added()).doubted(NOW);
        put(held);
        assertThat(end(held.accepted(NOW), 1, new HandOff.Accepted("ref-" + held.id())))
                .isTrue();
        assertThat(lock(held)).isFalse();
        assertThat(deliveries().find(held.id()).map(Delivery::state)).contains(DeliveryState.ACCEPTED);
    }

    @Test
    default void a_reference_belongs_to_the_delivery_that_was_accepted_under_it() {
        var mine = begun(added());
        var theirs = begun(added());
        var reference = "SM" + theirs.id();
        end(theirs.accepted(NOW), 1, new HandOff.Accepted(reference));
        assertThat(deliveries().ofOthers(Channel.EMAIL, List.of(reference, "free"), mine.id()))
                .containsExactly(reference);
        assertThat(deliveries().ofOthers(Channel.EMAIL, List.of(reference), theirs.id()))
                .isEmpty();
        assertThat(deliveries().ofOthers(Channel.SMS, List.of(reference), mine.id()))
                .isEmpty();
    }

    @Test
    default void attempts_that_may_have_doubled_a_message_are_listed() {
        var delivery = begun(added());
        put(delivery.doubted(NOW));
        begin(delivery.doubted(NOW), true);
        assertThat(deliveries().possibleDuplicates(NOW, 100_000))
                .filteredOn(d -> d.delivery().equals(delivery.id()))
                .containsExactly(new Deliveries.PossibleDuplicate(delivery.id(), 2, NOW));
    }

    private Delivery added() {
        var notification = NotificationExamples.toSomebody();
        var delivery = waiting(notification);
        add(notification, delivery);
        return delivery;
    }

    private static Delivery waiting(Notification notification) {
        return NotificationExamples.waiting(notification, Channel.EMAIL, NOW);
    }

    private boolean add(Notification notification, Delivery delivery) {
        var plan = new Deliveries.Plan(notification, List.of(delivery));
        return unitOfWork().run(() -> deliveries().add(List.of(plan))).contains(notification.id());
    }

    private List<Delivery> due(Instant now) {
        return due(Channel.EMAIL, now).flatMap(DeliveriesContract::readable).toList();
    }

    private Stream<Due> due(Channel channel, Instant now) {
        return unitOfWork().run(() -> deliveries().due(channel, now, 100_000)).stream();
    }

    private static Stream<Delivery> readable(Due due) {
        return due instanceof Due.Readable(var delivery) ? Stream.of(delivery) : Stream.empty();
    }

    private void setAside(Delivery delivery, Instant until) {
        unitOfWork().run(() -> {
            deliveries().setAside(delivery.id(), until);
            return true;
        });
    }

    private void put(Delivery delivery) {
        unitOfWork().run(() -> {
            deliveries().put(delivery);
            return true;
        });
    }

    private boolean lock(Delivery held) {
        return unitOfWork().run(() -> deliveries().lockUnlessPassed(held));
    }

    private Delivery begun(Delivery delivery) {
        return begin(delivery, false);
    }

    private Delivery begin(Delivery delivery, boolean possibleDuplicate) {
        var begun = delivery.begun(NOW.plus(Duration.ofMinutes(3)));
        unitOfWork().run(() -> {
            deliveries().begin(begun, NOW, possibleDuplicate);
            return true;
        });
        return begun;
    }

    private boolean end(Delivery after, int number, HandOff result) {
        return unitOfWork().run(() -> deliveries().end(after, new AttemptEnd(number, NOW, result)));
    }
}
