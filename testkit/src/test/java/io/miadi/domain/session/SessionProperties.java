package io.miadi.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Role;
import io.miadi.domain.money.Money;
import io.miadi.testkit.money.MoneyArbitraries;
import io.miadi.testkit.session.SessionArbitraries;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class SessionProperties {
    @Property
    @Tag("P1")
    @Label("P1 a booked session starts pending, with its client, practitioner, time and price")
    void a_booked_session_starts_pending(@ForAll("pending") Session session) {
        assertThat(session.state()).isEqualTo(new SessionState.Pending());
        assertThat(session.version()).isEqualTo(1);
        assertThat(session.claim().encloses(session.time())).isTrue();
    }

    @Property
    @Tag("P2")
    @Label("P2 approval takes pending to approved and nothing else does")
    void only_approval_approves(
            @ForAll("sessions") Session session,
            @ForAll("actions") SessionAction action,
            @ForAll("moments") SessionAction.Moment moment) {
        if (session.apply(action, moment) instanceof SessionMove.Moved(var after)
                && after.state() instanceof SessionState.Approved
                && !(session.state() instanceof SessionState.Approved)) {
            assertThat(session.state()).isInstanceOf(SessionState.Pending.class);
            assertThat(action).isInstanceOf(SessionAction.Approve.class);
        }
    }

    @Property
    @Tag("P3")
    @Label("P3 the approver, the time and the policy of that moment are kept for ever; the policy is only ever eased")
    void the_approval_is_kept(
            @ForAll("pending") Session session,
            @ForAll("people") PersonId by,
            @ForAll("moments") SessionAction.Moment moment,
            @ForAll("steps") List<Step> later) {
        if (session.apply(new SessionAction.Approve(by), moment) instanceof SessionMove.Moved(var approved)) {
            var policy = moment.rules().cancellation();
            assertThat(walk(approved, later).approval()).hasValueSatisfying(kept -> {
                assertThat(kept.by()).isEqualTo(by);
                assertThat(kept.at()).isEqualTo(moment.now());
                assertThat(kept.policy()).isIn(policy, policy.eased());
            });
        }
    }

    @Property
    @Tag("K10")
    @Label("K10 every move adds one version, keeps the booking, and only a new time adds to the sequence")
    void a_move_adds_one_version(
            @ForAll("sessions") Session session,
            @ForAll("actions") SessionAction action,
            @ForAll("moments") SessionAction.Moment moment) {
        if (session.apply(action, moment) instanceof SessionMove.Moved(var after)) {
            assertThat(after.version()).isEqualTo(session.version() + 1);
            assertThat(after.booking()).isEqualTo(session.booking());
            assertThat(after.id()).isEqualTo(session.id());
            boolean moved = action instanceof SessionAction.Reschedule;
            assertThat(after.sequence()).isEqualTo(session.sequence() + (moved ? 1 : 0));
            assertThat(after.time())
                    .isEqualTo(action instanceof SessionAction.Reschedule(var to, var _) ? to : session.time());
        }
    }

    @Property
    @Tag("I10")
    @Label("I10 no sequence of actions leaves a closed state, except to correct or reinstate it")
    void closed_states_stay_closed(@ForAll("sessions") Session session, @ForAll("steps") List<Step> steps) {
        boolean closed = session.state().name().isClosed();
        var harmless = steps.stream()
                .filter(s ->
                        !(s.action() instanceof SessionAction.Correct || s.action() instanceof SessionAction.Reinstate))
                .toList();
        if (closed) {
            assertThat(walk(session, harmless)).isEqualTo(session);
        }
    }

    @Property
    @Tag("K14")
    @Label("K14 a hold never ends under a live attempt, nor before its time")
    void a_hold_never_ends_under_a_live_attempt(
            @ForAll("sessions") Session session, @ForAll("moments") SessionAction.Moment moment) {
        var live = session.apply(new SessionAction.HoldElapsed(true), moment);
        assertThat(live).isNotInstanceOf(SessionMove.Moved.class);
        if (session.state() instanceof SessionState.Approved(var approval, var until)
                && session.apply(new SessionAction.HoldElapsed(false), moment) instanceof SessionMove.Moved) {
            assertThat(moment.now()).isAfterOrEqualTo(until);
        }
    }

    @Property
    @Tag("K7")
    @Label("K7 no cancellation gives back more than was paid, and only a late client less")
    void nobody_gets_back_more_than_paid(
            @ForAll("rules") SessionRules rules,
            @ForAll boolean byClient,
            @ForAll("times") Instant now,
            @ForAll("money") Money paid) {
        var closing = rules.cancellation().classify(byClient, now, SessionArbitraries.START);
        var back = rules.cancellation().refundable(closing, paid);
        assertThat(back).isLessThanOrEqualTo(paid);
        if (closing != Closing.LATE) {
            assertThat(back).isEqualTo(paid);
        }
        assertThat(closing == Closing.BY_PRACTICE).isEqualTo(!byClient);
    }

    @Property
    @Tag("P35")
    @Label("P35 clients and practitioners see their own sessions only, the desk sees all")
    void people_see_their_own(@ForAll("sessions") Session session, @ForAll("people") PersonId id, @ForAll Role role) {
        var booking = session.booking();
        assertThat(SessionRights.sees(new Actor.Person(id, role), session)).isEqualTo(role.isAtLeastStaff());
        assertThat(SessionRights.sees(new Actor.Person(booking.client(), role), session))
                .isTrue();
        boolean practitioner = SessionRights.sees(new Actor.Person(booking.practitioner(), role), session);
        assertThat(practitioner).isEqualTo(role != Role.CLIENT);
    }

    @Property
    @Tag("P3")
    @Label("P3 only the session's practitioner or an administrator approves")
    void only_practitioner_or_administrator_approves(
            @ForAll("sessions") Session session, @ForAll("people") PersonId id, @ForAll Role role) {
        var task = SessionRights.Task.APPROVE;
        assertThat(SessionRights.may(new Actor.Person(id, role), task, session)).isEqualTo(role.isAtLeastAdmin());
        var own = new Actor.Person(session.booking().practitioner(), role);
        assertThat(SessionRights.may(own, task, session)).isEqualTo(role != Role.CLIENT);
        var client = new Actor.Person(session.booking().client(), Role.CLIENT);
        assertThat(SessionRights.may(client, task, session)).isFalse();
    }

    record Step(SessionAction action, SessionAction.Moment moment) {}

    private static Session walk(Session from, List<Step> steps) {
        var session = from;
        for (var step : steps) {
            if (session.apply(step.action(), step.moment()) instanceof SessionMove.Moved(var next)) {
                session = next;
            }
        }
        return session;
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(SessionArbitraries.actions(), SessionArbitraries.moments())
                .as(Step::new)
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<Session> pending() {
        return SessionArbitraries.pending();
    }

    @Provide
    Arbitrary<Session> sessions() {
        return SessionArbitraries.anySession();
    }

    @Provide
    Arbitrary<SessionAction> actions() {
        return SessionArbitraries.actions();
    }

    @Provide
    Arbitrary<SessionAction.Moment> moments() {
        return SessionArbitraries.moments();
    }

    @Provide
    Arbitrary<PersonId> people() {
        return SessionArbitraries.people();
    }

    @Provide
    Arbitrary<Instant> times() {
        return SessionArbitraries.times();
    }

    @Provide
    Arbitrary<SessionRules> rules() {
        return SessionArbitraries.rules();
    }

    @Provide
    Arbitrary<Money> money() {
        return Arbitraries.oneOf(MoneyArbitraries.prices(), MoneyArbitraries.kes());
    }
}
