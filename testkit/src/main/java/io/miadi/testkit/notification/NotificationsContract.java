package io.miadi.testkit.notification;

import static io.miadi.testkit.notification.NotificationExamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.miadi.application.notification.Deliveries;
import io.miadi.application.notification.Notifications;
import io.miadi.application.notification.Notifications.Item;
import io.miadi.application.notification.Notifications.Unread;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.notification.NotificationId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every list of notifications must do. */
public interface NotificationsContract {
    Notifications notifications();

    /** Where the notifications of the lines are kept. */
    Deliveries deliveries();

    UnitOfWork unitOfWork();

    @Test
    default void lines_are_numbered_from_one_without_gaps() {
        var person = person();
        assertThat(List.of(add(person, "a"), add(person, "b"), add(person, "c")))
                .containsExactly(1L, 2L, 3L);
        assertThat(notifications().after(person, 0, 10)).extracting(Item::line).containsExactly("a", "b", "c");
    }

    @Test
    default void lines_of_one_unit_of_work_are_numbered_in_their_order_for_each_person() {
        var one = person();
        var other = person();
        add(other, "before");
        unitOfWork().run(() -> {
            place(one, "a");
            place(other, "b");
            place(one, "c");
            return true;
        });
        assertThat(notifications().after(one, 0, 10))
                .extracting(Item::sequence, Item::line)
                .containsExactly(tuple(1L, "a"), tuple(2L, "c"));
        assertThat(notifications().after(other, 1, 10))
                .extracting(Item::sequence, Item::line)
                .containsExactly(tuple(2L, "b"));
    }

    @Test
    default void a_line_of_a_failing_unit_of_work_leaves_no_gap() {
        var person = person();
        assertThatThrownBy(() -> unitOfWork().run(() -> {
                    add(person, "lost");
                    throw new IllegalArgumentException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(add(person, "kept")).isEqualTo(1);
    }

    @Test
    default void pages_go_back_from_the_latest_and_on_from_what_was_seen() {
        var person = person();
        for (var line : List.of("a", "b", "c", "d")) {
            add(person, line);
        }
        assertThat(notifications().before(person, Optional.empty(), 2))
                .extracting(Item::line)
                .containsExactly("d", "c");
        assertThat(notifications().before(person, Optional.of(3L), 2))
                .extracting(Item::line)
                .containsExactly("b", "a");
        assertThat(notifications().after(person, 3, 10)).extracting(Item::line).containsExactly("d");
    }

    @Test
    default void reading_marks_once_and_counts_are_absolute() {
        var person = person();
        for (var line : List.of("a", "b", "c")) {
            add(person, line);
        }
        assertThat(notifications().unread(person)).isEqualTo(new Unread(3, 3));
        read(person, 2, 0);
        read(person, 2, 60);
        assertThat(notifications().unread(person)).isEqualTo(new Unread(1, 3));
        assertThat(notifications().after(person, 0, 10))
                .extracting(Item::readAt)
                .containsExactly(Optional.of(NOW), Optional.of(NOW), Optional.empty());
    }

    @Test
    default void what_is_unread_is_paged_on_its_own() {
        var person = person();
        for (var line : List.of("a", "b", "c", "d")) {
            add(person, line);
        }
        mark(person, "c");
        assertThat(notifications().unreadBefore(person, Optional.empty(), 2))
                .extracting(Item::line)
                .containsExactly("d", "b");
        assertThat(notifications().unreadBefore(person, Optional.of(2L), 2))
                .extracting(Item::line)
                .containsExactly("a");
    }

    @Test
    default void one_line_is_read_once_and_can_be_made_unread() {
        var person = person();
        add(person, "a");
        add(person, "b");
        assertThat(mark(person, "a").orElseThrow().readAt()).contains(NOW);
        var again = unitOfWork().run(() -> notifications().markRead(person, id(person, "a"), NOW.plusSeconds(60)));
        assertThat(again.orElseThrow().readAt()).contains(NOW);
        assertThat(notifications().unread(person)).isEqualTo(new Unread(1, 2));
        var unread = unitOfWork().run(() -> notifications().markUnread(person, id(person, "a")));
        assertThat(unread.orElseThrow())
                .isEqualTo(notifications().after(person, 0, 1).getFirst());
        assertThat(notifications().unread(person)).isEqualTo(new Unread(2, 2));
    }

    @Test
    default void nobody_marks_the_line_of_another() {
        var person = person();
        add(person, "mine");
        var id = id(person, "mine");
        var other = person();
        assertThat(unitOfWork().run(() -> notifications().markRead(other, id, NOW)))
                .isEmpty();
        assertThat(unitOfWork().run(() -> notifications().markUnread(other, id)))
                .isEmpty();
        assertThat(notifications().unread(person)).isEqualTo(new Unread(1, 1));
    }

    @Test
    default void nobody_sees_the_list_of_another() {
        var person = person();
        add(person, "mine");
        assertThat(notifications().before(person(), Optional.empty(), 10)).isEmpty();
        assertThat(notifications().unread(person())).isEqualTo(new Unread(0, 0));
    }

    private long add(PersonId person, String line) {
        unitOfWork().run(() -> {
            place(person, line);
            return true;
        });
        return notifications().unread(person).asOf();
    }

    private void place(PersonId person, String line) {
        var notification = NotificationExamples.to(person);
        deliveries().add(List.of(new Deliveries.Plan(notification, List.of())));
        notifications().add(notification, line);
    }

    private void read(PersonId person, long upTo, long seconds) {
        unitOfWork().run(() -> {
            notifications().read(person, upTo, NOW.plusSeconds(seconds));
            return true;
        });
    }

    private Optional<Item> mark(PersonId person, String line) {
        return unitOfWork().run(() -> notifications().markRead(person, id(person, line), NOW));
    }

    private NotificationId id(PersonId person, String line) {
        return notifications().after(person, 0, 10).stream()
                .filter(item -> item.line().equals(line))
                .map(Item::id)
                .findFirst()
                .orElseThrow();
    }

    private static PersonId person() {
        return new PersonId(UUID.randomUUID());
    }
}
