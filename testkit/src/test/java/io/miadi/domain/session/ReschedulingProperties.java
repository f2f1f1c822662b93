package io.miadi.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.session.SessionAction.Mover;
import io.miadi.domain.time.TimeRange;
import io.miadi.testkit.session.SessionArbitraries;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Moving a session is no way round its hold, its cancellation policy or its outcome. */
class ReschedulingProperties {
    private static final Instant START = SessionArbitraries.START;
    private static final SessionRules RULES = SessionRules.defaults();

    @Property
    void no_chain_of_moves_holds_an_unpaid_slot_for_longer_than_the_approval_allows(
            @ForAll("approved") Session approved,
            @ForAll("rules") SessionRules rules,
            @ForAll("moves") List<Move> moves) {
        var session = approved;
        for (var move : moves) {
            var moment = new SessionAction.Moment(move.now(), rules);
            if (session.apply(move.to(), moment) instanceof SessionMove.Moved(var moved)
                    && moved.state() instanceof SessionState.Approved(var approval, var until)) {
                assertThat(until)
                        .isBeforeOrEqualTo(approval.at().plus(rules.holdFor()))
                        .isBeforeOrEqualTo(moved.time().start().minus(rules.holdEndsBeforeStart()));
                session = moved;
            }
        }
    }

    @Property
    void nothing_moves_once_its_start_has_passed(
            @ForAll("sessions") Session session,
            @ForAll("moves") List<Move> moves,
            @ForAll("rules") SessionRules rules) {
        for (var move : moves) {
            if (!move.now().isBefore(session.time().start())) {
                assertThat(session.apply(move.to(), new SessionAction.Moment(move.now(), rules)))
                        .isNotInstanceOf(SessionMove.Moved.class);
            }
        }
    }

    @Property
    void a_client_whose_cancellation_would_be_late_cannot_move_either(
            @ForAll("confirmed") Session session, @ForAll("moments") SessionAction.Moment moment) {
        var cancelled = session.apply(new SessionAction.Cancel(true), moment);
        var move = session.apply(new SessionAction.Reschedule(daysOn(session, 20), Mover.CLIENT), moment);
        if (cancelled instanceof SessionMove.Moved(var closed)
                && closed.state() instanceof SessionState.Cancelled(var closing, var _, var _)
                && closing == Closing.LATE) {
            assertThat(move).isInstanceOf(SessionMove.TooLate.class);
        }
    }

    @Property
    void the_practice_moves_a_confirmed_session_until_it_starts(
            @ForAll("confirmed") Session session,
            @ForAll("moments") SessionAction.Moment moment,
            @ForAll("practice") Mover mover) {
        var move = session.apply(new SessionAction.Reschedule(daysOn(session, 20), mover), moment);
        boolean begun = !moment.now().isBefore(session.time().start());
        assertThat(move instanceof SessionMove.Moved).isNotEqualTo(begun);
        assertThat(move instanceof SessionMove.TooLate).isEqualTo(begun);
    }

    @Property
    void a_move_that_the_client_did_not_ask_for_leaves_notice_and_costs_them_nothing(
            @ForAll("approvedOrConfirmed") Session session,
            @ForAll("moments") SessionAction.Moment moment,
            @ForAll("starts") Instant start,
            @ForAll("times") Instant later) {
        var to = TimeRange.of(start, session.time().length());
        var move = session.apply(new SessionAction.Reschedule(to, Mover.PRACTICE), moment);
        if (!to.equals(session.time()) && move instanceof SessionMove.Moved(var moved)) {
            assertThat(start).isAfterOrEqualTo(moment.now().plus(Duration.ofHours(1)));
            var leaving = moved.apply(new SessionAction.Cancel(true), new SessionAction.Moment(later, moment.rules()));
            if (later.isBefore(start)) {
                assertThat(leaving)
                        .isInstanceOfSatisfying(
                                SessionMove.Moved.class,
                                left -> assertThat(((SessionState.Cancelled)
                                                        left.session().state())
                                                .closing())
                                        .isEqualTo(Closing.EARLY));
            }
        }
    }

    @Property
    void a_move_at_the_clients_wish_leaves_their_policy_as_it_is(
            @ForAll("approvedOrConfirmed") Session session,
            @ForAll("moments") SessionAction.Moment moment,
            @ForAll("starts") Instant start,
            @ForAll("wishes") Mover mover) {
        var to = TimeRange.of(start, session.time().length());
        if (session.apply(new SessionAction.Reschedule(to, mover), moment) instanceof SessionMove.Moved(var moved)) {
            assertThat(moved.approval()).isEqualTo(session.approval());
        }
    }

    @Property
    void no_client_cancels_an_approved_or_confirmed_session_that_has_begun(
            @ForAll("approvedOrConfirmed") Session session, @ForAll("moments") SessionAction.Moment moment) {
        var byClient = session.apply(new SessionAction.Cancel(true), moment);
        boolean begun = !moment.now().isBefore(session.time().start());
        assertThat(byClient.equals(new SessionMove.TooLate(session.time().start())))
                .isEqualTo(begun);
        assertThat(session.apply(new SessionAction.Cancel(false), moment)).isInstanceOf(SessionMove.Moved.class);
    }

    @Example
    void a_client_cannot_keep_an_unpaid_slot_by_moving_it_to_its_own_start_again_and_again() {
        var approved = approvedAt(START.minus(Duration.ofDays(20)));
        var first = ((SessionState.Approved) approved.state()).holdUntil();
        var moment = new SessionAction.Moment(first.minusSeconds(60), RULES);
        assertThat(approved.apply(new SessionAction.Reschedule(approved.time(), Mover.PRACTICE), moment))
                .isInstanceOfSatisfying(
                        SessionMove.Moved.class,
                        moved -> assertThat(moved.session().state()).isEqualTo(approved.state()));
    }

    @Example
    void a_client_who_missed_the_start_cannot_move_and_then_cancel_early() {
        var confirmed = step(
                approvedAt(START.minus(Duration.ofDays(2))),
                new SessionAction.DueSatisfied(),
                START.minus(Duration.ofDays(2)));
        var late = new SessionAction.Moment(START.plusSeconds(600), RULES);
        assertThat(confirmed.apply(new SessionAction.Reschedule(daysOn(confirmed, 3), Mover.CLIENT), late))
                .isEqualTo(new SessionMove.TooLate(START.minus(Duration.ofDays(1))));
    }

    @Example
    void a_client_who_could_leave_free_of_charge_may_move_as_well() {
        var approved = approvedAt(START.minus(Duration.ofHours(11)));
        var late = new SessionAction.Moment(START.minus(Duration.ofHours(10)), RULES);
        assertThat(approved.apply(new SessionAction.Reschedule(daysOn(approved, 3), Mover.CLIENT), late))
                .isInstanceOf(SessionMove.Moved.class);
    }

    record Move(SessionAction.Reschedule to, Instant now) {}

    private static Session approvedAt(Instant now) {
        return step(
                priced().sample(),
                new SessionAction.Approve(SessionArbitraries.people().sample()),
                now);
    }

    private static Session step(Session session, SessionAction action, Instant now) {
        return step(session, action, new SessionAction.Moment(now, RULES));
    }

    private static Session step(Session session, SessionAction action, SessionAction.Moment moment) {
        return ((SessionMove.Moved) session.apply(action, moment)).session();
    }

    private static TimeRange daysOn(Session session, int days) {
        return TimeRange.of(START.plus(Duration.ofDays(days)), session.time().length());
    }

    private static Arbitrary<Session> priced() {
        return SessionArbitraries.pending()
                .filter(session -> !session.booking().price().isZero());
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        var moves = SessionArbitraries.actions()
                .filter(SessionAction.Reschedule.class::isInstance)
                .map(SessionAction.Reschedule.class::cast);
        return Combinators.combine(moves, SessionArbitraries.times())
                .as(Move::new)
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<Mover> practice() {
        return Arbitraries.of(Mover.PRACTICE, Mover.PRACTICE_FOR_CLIENT);
    }

    @Provide
    Arbitrary<Session> sessions() {
        return SessionArbitraries.anySession();
    }

    @Provide
    Arbitrary<Session> approved() {
        var approval = SessionArbitraries.moments()
                .filter(m -> m.now().isBefore(m.rules().holdUntil(m.now(), START)));
        return Combinators.combine(priced(), SessionArbitraries.people(), approval)
                .as((pending, by, moment) -> step(pending, new SessionAction.Approve(by), moment));
    }

    @Provide
    Arbitrary<Session> confirmed() {
        return approved()
                .map(session -> step(
                        session,
                        new SessionAction.DueSatisfied(),
                        session.approval().orElseThrow().at()));
    }

    @Provide
    Arbitrary<Session> approvedOrConfirmed() {
        return Arbitraries.oneOf(approved(), confirmed());
    }

    @Provide
    Arbitrary<Instant> times() {
        return SessionArbitraries.times();
    }

    @Provide
    Arbitrary<Instant> starts() {
        return Arbitraries.integers().between(-5_000, 20_000).map(minutes -> START.plus(Duration.ofMinutes(minutes)));
    }

    @Provide
    Arbitrary<Mover> wishes() {
        return Arbitraries.of(Mover.CLIENT, Mover.PRACTICE_FOR_CLIENT);
    }

    @Provide
    Arbitrary<SessionAction.Moment> moments() {
        return SessionArbitraries.moments();
    }

    @Provide
    Arbitrary<SessionRules> rules() {
        return SessionArbitraries.rules();
    }
}
