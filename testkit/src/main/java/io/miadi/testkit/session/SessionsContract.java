package io.miadi.testkit.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.session.Sessions;
import io.miadi.application.session.Sessions.Filter;
import io.miadi.application.session.Sessions.Position;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionAction;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.session.SessionState;
import io.miadi.domain.time.TimeRange;
import io.miadi.testkit.store.PracticeStore;
import io.miadi.testkit.store.StoredExamples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of sessions must do. */
public interface SessionsContract {
    PracticeStore store();

    @Test
    default void a_session_is_found_as_it_was_added() {
        var session = examples().pending();
        assertThat(store().sessions().find(session.id())).contains(session);
    }

    @Test
    default void sessions_are_found_together_as_they_are_found_alone() {
        var pending = examples().pending();
        var approved = examples().approved();
        var nobody = new SessionId(UUID.randomUUID());
        assertThat(store().sessions().findAll(Set.of(pending.id(), nobody, approved.id())))
                .containsExactlyInAnyOrder(pending, approved);
        assertThat(store().sessions().findAll(Set.of())).isEmpty();
    }

    @Test
    default void a_locked_session_is_the_one_that_is_found() {
        var session = examples().approved();
        assertThat(store().unitOfWork().run(() -> store().sessions().lock(session.id())))
                .contains(session);
    }

    @Test
    default void a_session_that_was_never_added_is_not_found() {
        var nobody = new SessionId(UUID.randomUUID());
        assertThat(store().sessions().find(nobody)).isEmpty();
        assertThat(store().unitOfWork().run(() -> store().sessions().lock(nobody)))
                .isEmpty();
    }

    @Test
    default void every_state_comes_back_with_all_its_facts() {
        var start = examples().pending().time().start();
        for (var path : SessionPaths.toEveryState(store().newStaff(), start)) {
            var session = examples().pending();
            for (var step : path) {
                session = examples().moved(session, step.action(), step.now());
                assertThat(store().sessions().find(session.id())).contains(session);
            }
        }
    }

    @Test
    default void a_moved_session_comes_back_with_its_new_time_and_sequence() {
        var session = examples().approved();
        var to = TimeRange.of(
                session.time().start().plus(Duration.ofHours(3)), session.time().length());
        var moved = examples()
                .moved(session, new SessionAction.Reschedule(to, SessionAction.Mover.PRACTICE), StoredExamples.NOW);
        assertThat(moved.sequence()).isEqualTo(1);
        assertThat(store().sessions().find(session.id())).contains(moved);
    }

    @Test
    default void a_stale_replace_throws_and_changes_nothing() {
        var pending = examples().pending();
        var declined = examples().moved(pending, new SessionAction.Decline(), StoredExamples.NOW);
        assertThatThrownBy(() -> examples().moved(pending, new SessionAction.Cancel(true), StoredExamples.NOW))
                .isInstanceOf(IllegalStateException.class);
        assertThat(store().sessions().find(pending.id())).contains(declined);
    }

    @Test
    default void a_session_is_added_once() {
        var session = examples().pending();
        assertThatThrownBy(() -> store().sessions().add(session)).isInstanceOf(RuntimeException.class);
        assertThat(store().sessions().find(session.id())).contains(session);
    }

    @Test
    default void a_failing_unit_of_work_leaves_neither_a_new_session_nor_a_new_state() {
        var pending = examples().pending();
        var another = examples()
                .unstored(pending.booking().practitioner(), pending.time().end());
        assertThatThrownBy(() -> store().unitOfWork().run(() -> {
                    examples().moved(pending, new SessionAction.Decline(), StoredExamples.NOW);
                    store().sessions().add(another);
                    throw new IllegalArgumentException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(store().sessions().find(pending.id())).contains(pending);
        assertThat(store().sessions().find(another.id())).isEmpty();
    }

    @Test
    default void holds_that_are_over_are_listed_in_the_order_of_their_ends() {
        var era = Instant.parse("2001-05-07T08:00:00Z");
        var second = approvedAt(era.plusSeconds(60), era.plus(Duration.ofDays(9)));
        var first = approvedAt(era, era.plus(Duration.ofDays(10)));
        var notYet = approvedAt(era.plusSeconds(61), era.plus(Duration.ofDays(11)));
        var over = era.plusSeconds(60).plus(Duration.ofHours(24));
        assertThat(ownHolds(over, Set.of(first, second, notYet))).containsExactly(first, second);
    }

    @Test
    default void holds_that_are_over_come_in_pages_even_where_they_ended_together() {
        var era = Instant.parse("2003-05-07T08:00:00Z");
        var own = new HashSet<SessionId>();
        for (int i = 0; i < 5; i++) {
            own.add(approvedAt(era.plusSeconds(i / 3), era.plus(Duration.ofDays(9 + i))));
        }
        var over = era.plus(Duration.ofHours(30));
        var paged = new ArrayList<SessionId>();
        var page = store().sessions().holdsOver(over, Optional.empty(), 2);
        while (!page.isEmpty()) {
            page.forEach(hold -> paged.add(hold.session()));
            page = store().sessions().holdsOver(over, Optional.of(page.getLast()), 2);
        }
        assertThat(paged).doesNotHaveDuplicates().containsAll(own);
        assertThat(paged.stream().filter(own::contains).toList()).isEqualTo(ownHolds(over, own));
    }

    @Test
    default void a_session_that_waits_no_more_has_no_hold() {
        var era = Instant.parse("2002-05-07T08:00:00Z");
        var id = approvedAt(era, era.plus(Duration.ofDays(9)));
        var session = store().sessions().find(id).orElseThrow();
        examples().moved(session, new SessionAction.DueSatisfied(), era);
        assertThat(ownHolds(era.plus(Duration.ofDays(8)), Set.of(id))).isEmpty();
    }

    @Test
    default void a_list_is_filtered_and_has_the_latest_start_first() {
        var practitioner = store().newPractitioner();
        var early = examples().pending(practitioner, StoredExamples.NOW.plus(Duration.ofHours(30)));
        var late = examples().pending(practitioner, StoredExamples.NOW.plus(Duration.ofHours(40)));
        var declined = examples()
                .moved(
                        examples().pending(practitioner, StoredExamples.NOW.plus(Duration.ofHours(50))),
                        new SessionAction.Decline(),
                        StoredExamples.NOW);
        var his = new Filter(Optional.empty(), Optional.of(practitioner), Set.of());
        assertThat(store().sessions().list(his, Optional.empty(), 10)).containsExactly(declined, late, early);
        var waiting = new Filter(Optional.empty(), Optional.of(practitioner), Set.of(SessionState.Name.PENDING));
        assertThat(store().sessions().list(waiting, Optional.empty(), 10)).containsExactly(late, early);
        var hers = new Filter(Optional.of(late.booking().client()), Optional.empty(), Set.of());
        assertThat(store().sessions().list(hers, Optional.empty(), 10)).containsExactly(late);
    }

    @Test
    default void the_sessions_of_somebody_who_is_client_and_practitioner_are_one_list_in_pages() {
        var both = store().newPractitioner();
        var own = new ArrayList<Session>();
        for (int i = 0; i < 6; i++) {
            var start = StoredExamples.NOW.plus(Duration.ofHours(30 + i));
            own.addFirst(
                    i % 2 == 0
                            ? examples().pending(both, start)
                            : examples().pending(both, store().newPractitioner(), start));
        }
        own.addFirst(examples().pending(both, both, StoredExamples.NOW.plus(Duration.ofHours(50))));
        examples().pending(store().newPractitioner(), StoredExamples.NOW.plus(Duration.ofHours(31)));
        var either = new Filter(Optional.of(both), Optional.of(both), Set.of());
        assertThat(store().sessions().list(either, Optional.empty(), 100)).isEqualTo(own);
        var third = own.get(2);
        var after = Optional.of(new Position(third.time().start(), third.id()));
        assertThat(store().sessions().list(either, after, 3)).isEqualTo(own.subList(3, 6));
        var declined = new Filter(Optional.of(both), Optional.of(both), Set.of(SessionState.Name.DECLINED));
        assertThat(store().sessions().list(declined, Optional.empty(), 100)).isEmpty();
    }

    @Test
    default void pages_cut_the_list_without_gap_or_repeat_even_where_starts_are_equal() {
        var practitioner = store().newPractitioner();
        var all = new ArrayList<Session>();
        for (int i = 0; i < 7; i++) {
            all.add(examples().pending(practitioner, StoredExamples.NOW.plus(Duration.ofHours(30 + i / 3))));
        }
        var filter = new Filter(Optional.empty(), Optional.of(practitioner), Set.of());
        var whole = store().sessions().list(filter, Optional.empty(), 100);
        var paged = new ArrayList<Session>();
        Optional<Position> after = Optional.empty();
        for (int page = 0; page < 4; page++) {
            var rows = store().sessions().list(filter, after, 2);
            paged.addAll(rows);
            after = rows.stream()
                    .reduce((a, b) -> b)
                    .map(s -> new Position(s.time().start(), s.id()));
        }
        assertThat(whole).containsExactlyInAnyOrderElementsOf(all);
        assertThat(paged).isEqualTo(whole);
    }

    private SessionId approvedAt(Instant now, Instant start) {
        var session = examples().pending(store().newPractitioner(), start);
        return examples()
                .moved(session, new SessionAction.Approve(store().newStaff()), now)
                .id();
    }

    private List<SessionId> ownHolds(Instant now, Set<SessionId> own) {
        return store().sessions().holdsOver(now, Optional.empty(), 10_000).stream()
                .map(Sessions.HoldOver::session)
                .filter(own::contains)
                .toList();
    }

    private StoredExamples examples() {
        return new StoredExamples(store());
    }
}
