package io.miadi.domain.session;

import io.miadi.domain.session.SessionAction.Moment;
import io.miadi.domain.session.SessionState.Approved;
import io.miadi.domain.session.SessionState.Cancelled;
import io.miadi.domain.session.SessionState.CheckedIn;
import io.miadi.domain.session.SessionState.Completed;
import io.miadi.domain.session.SessionState.Confirmed;
import io.miadi.domain.session.SessionState.Declined;
import io.miadi.domain.session.SessionState.Expired;
import io.miadi.domain.session.SessionState.NoShow;
import io.miadi.domain.session.SessionState.Pending;
import io.miadi.domain.time.TimeRange;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * An agreed hour between a client and a practitioner, from booking to its end.
 *
 * @param sequence rises with each new time, as iCalendar's SEQUENCE does (RFC 5545)
 * @param version rises with every change; what was told about an older version is stale
 */
public record Session(SessionId id, Booking booking, TimeRange time, SessionState state, int sequence, int version) {

    public static Session booked(SessionId id, Booking booking, TimeRange time) {
        return new Session(id, booking, time, new Pending(), 0, 1);
    }

    /** The time that the practitioner is not free for anybody else. */
    public TimeRange claim() {
        return booking.buffers().around(time);
    }

    public Optional<Approval> approval() {
        return switch (state) {
            case Approved(var approval, var hold) -> Optional.of(approval);
            case Confirmed(var approval, var at) -> Optional.of(approval);
            case CheckedIn(var approval, var at) -> Optional.of(approval);
            case Completed(var approval, var at) -> Optional.of(approval);
            case NoShow(var approval, var at) -> Optional.of(approval);
            case Cancelled(var closing, var at, var approval) -> approval;
            case Expired(var approval, var at) -> Optional.of(approval);
            case Pending() -> Optional.empty();
            case Declined(var at) -> Optional.empty();
        };
    }

    /**
     * The start, where its client may cancel free of charge until then, as after a move that was the practice's own wish; empty where
     * nothing is left to cancel, or nothing to be charged.
     */
    public Optional<Instant> freeUntilStart() {
        boolean agreedOn = state instanceof Approved || state instanceof Confirmed;
        boolean costs = !booking.price().isZero();
        return approval()
                .filter(agreed ->
                        agreedOn && costs && agreed.policy().earlyUntil().isZero())
                .map(_ -> time.start());
    }

    /** The one table of moves: every pair of state and action that is not a case here is refused and changes nothing. */
    public SessionMove apply(SessionAction action, Moment moment) {
        return switch (state) {
            case Pending p -> fromPending(action, moment);
            case Approved a -> fromApproved(a, action, moment);
            case Confirmed c -> fromConfirmed(c, action, moment);
            case CheckedIn c -> action instanceof SessionAction.Complete ? complete(c.approval(), moment) : illegal();
            case Completed c ->
                action instanceof SessionAction.Correct
                        ? correct(new NoShow(c.approval(), moment.now()), moment)
                        : illegal();
            case NoShow n ->
                action instanceof SessionAction.Correct
                        ? correct(new Completed(n.approval(), moment.now()), moment)
                        : illegal();
            case Expired e ->
                action instanceof SessionAction.Reinstate ? to(new Confirmed(e.approval(), moment.now())) : illegal();
            case Cancelled c -> illegal();
            case Declined d -> illegal();
        };
    }

    private SessionMove fromPending(SessionAction action, Moment moment) {
        return switch (action) {
            case SessionAction.Approve(var by) ->
                approve(new Approval(by, moment.now(), moment.rules().cancellation()), moment);
            case SessionAction.Decline() -> to(new Declined(moment.now()));
            case SessionAction.Reschedule move -> moveTo(move.to(), state, moment);
            case SessionAction.Cancel(var byClient) ->
                to(new Cancelled(
                        moment.rules().cancellation().classify(byClient, moment.now(), time.start()),
                        moment.now(),
                        Optional.empty()));
            default -> illegal();
        };
    }

    private SessionMove approve(Approval approval, Moment moment) {
        if (!moment.now().isBefore(time.start())) {
            return new SessionMove.TooLate(time.start());
        }
        if (booking.price().isZero()) {
            return to(new Confirmed(approval, moment.now()));
        }
        var until = moment.rules().holdUntil(approval.at(), time.start());
        return moment.now().isBefore(until) ? to(new Approved(approval, until)) : new SessionMove.NoTimeToPay(until);
    }

    private SessionMove fromApproved(Approved from, SessionAction action, Moment moment) {
        return switch (action) {
            case SessionAction.DueSatisfied() -> to(new Confirmed(from.approval(), moment.now()));
            case SessionAction.HoldElapsed(var attemptLive) -> expire(from, attemptLive, moment);
            case SessionAction.Reschedule move -> moveUnpaid(from.approval(), move, moment);
            case SessionAction.Cancel(var byClient) -> cancelAgreed(from.approval(), byClient, moment);
            default -> illegal();
        };
    }

    private SessionMove fromConfirmed(Confirmed from, SessionAction action, Moment moment) {
        return switch (action) {
            case SessionAction.Reschedule move ->
                moveAgreed(from.approval(), move, approval -> new Confirmed(approval, from.at()), moment);
            case SessionAction.Cancel(var byClient) -> cancelAgreed(from.approval(), byClient, moment);
            case SessionAction.CheckIn() ->
                notBefore(
                        time.start().minus(moment.rules().checkInOpens()),
                        new CheckedIn(from.approval(), moment.now()),
                        moment);
            case SessionAction.Complete() -> complete(from.approval(), moment);
            case SessionAction.MarkNoShow() ->
                notBefore(
                        time.start().plus(moment.rules().noShowAfter()),
                        new NoShow(from.approval(), moment.now()),
                        moment);
            default -> illegal();
        };
    }

    private SessionMove expire(Approved from, boolean attemptLive, Moment moment) {
        if (attemptLive) {
            return new SessionMove.AttemptLive();
        }
        return notBefore(from.holdUntil(), new Expired(from.approval(), moment.now()), moment);
    }

    private SessionMove complete(Approval approval, Moment moment) {
        return notBefore(time.start(), new Completed(approval, moment.now()), moment);
    }

    private SessionMove correct(SessionState corrected, Moment moment) {
        var until = time.end().plus(moment.rules().correctableFor());
        return moment.now().isAfter(until) ? new SessionMove.TooLate(until) : to(corrected);
    }

    private SessionMove cancel(Approval approval, boolean byClient, Moment moment) {
        var closing = approval.policy().classify(byClient, moment.now(), time.start());
        return to(new Cancelled(closing, moment.now(), Optional.of(approval)));
    }

    /** Whoever was there, or stayed away, takes no money back by cancelling; the practice still may, and then all of it. */
    private SessionMove cancelAgreed(Approval approval, boolean byClient, Moment moment) {
        boolean begun = !moment.now().isBefore(time.start());
        return byClient && begun ? new SessionMove.TooLate(time.start()) : cancel(approval, byClient, moment);
    }

    /** The wait for the money counts from the approval whatever the moves, so that no slot is kept unpaid by moving it. */
    private SessionMove moveUnpaid(Approval approval, SessionAction.Reschedule move, Moment moment) {
        var until = moment.rules().holdUntil(approval.at(), move.to().start());
        var moved = move.by() == SessionAction.Mover.CLIENT // who could leave free of charge just as well
                ? moveTo(move.to(), new Approved(approval, until), moment)
                : moveAgreed(approval, move, kept -> new Approved(kept, until), moment);
        return moved instanceof SessionMove.Moved && !moment.now().isBefore(until)
                ? new SessionMove.NoTimeToPay(until)
                : moved;
    }

    private SessionMove moveAgreed(
            Approval approval, SessionAction.Reschedule move, Function<Approval, SessionState> state, Moment moment) {
        return switch (move.by()) {
            case CLIENT -> moveByClient(approval, move.to(), state.apply(approval), moment);
            case PRACTICE_FOR_CLIENT -> moveTo(move.to(), state.apply(approval), moment);
            case PRACTICE ->
                move.to().equals(time)
                        ? moveTo(move.to(), state.apply(approval), moment)
                        : moveUnasked(move.to(), state.apply(approval.eased()), moment);
        };
    }

    /** A client whose cancellation would be late cannot make it early by moving first. */
    private SessionMove moveByClient(Approval approval, TimeRange newTime, SessionState newState, Moment moment) {
        var policy = approval.policy();
        return policy.classify(true, moment.now(), time.start()) == Closing.LATE
                ? new SessionMove.TooLate(time.start().minus(policy.earlyUntil()))
                : moveTo(newTime, newState, moment);
    }

    /** Nobody is made late, or missed, by a new time that they could hear of only afterwards. */
    private SessionMove moveUnasked(TimeRange newTime, SessionState newState, Moment moment) {
        var latest = newTime.start().minus(SessionRules.SHORTEST_NOTICE);
        var moved = moveTo(newTime, newState, moment);
        return moved instanceof SessionMove.Moved && moment.now().isAfter(latest)
                ? new SessionMove.TooLate(latest)
                : moved;
    }

    private SessionMove moveTo(TimeRange newTime, SessionState newState, Moment moment) {
        if (!moment.now().isBefore(time.start())) {
            return new SessionMove.TooLate(time.start());
        }
        if (newTime.start().isBefore(moment.now())) {
            return new SessionMove.TooLate(newTime.start());
        }
        if (Booking.isTooFarAhead(newTime.start(), moment.now())) {
            return new SessionMove.TooFarAhead();
        }
        return new SessionMove.Moved(new Session(id, booking, newTime, newState, sequence + 1, version + 1));
    }

    private SessionMove notBefore(Instant earliest, SessionState next, Moment moment) {
        return moment.now().isBefore(earliest) ? new SessionMove.TooEarly(earliest) : to(next);
    }

    private SessionMove to(SessionState next) {
        return new SessionMove.Moved(new Session(id, booking, time, next, sequence, version + 1));
    }

    private SessionMove illegal() {
        return new SessionMove.Illegal(state.name());
    }
}
