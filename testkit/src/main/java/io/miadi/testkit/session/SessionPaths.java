package io.miadi.testkit.session;

import io.miadi.domain.identity.PersonId;
import io.miadi.domain.session.SessionAction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The ways from a pending session to every state that there is, each step at a time at which the default rules allow it. */
public final class SessionPaths {
    private SessionPaths() {}

    public record Step(SessionAction action, Instant now) {}

    /** @param start of the session, a day after it is approved and paid */
    public static List<List<Step>> toEveryState(PersonId approver, Instant start) {
        var booked = start.minus(Duration.ofDays(1));
        var approve = new Step(new SessionAction.Approve(approver), booked);
        var pay = new Step(new SessionAction.DueSatisfied(), booked.plusSeconds(60));
        var checkIn = new Step(new SessionAction.CheckIn(), start.minusSeconds(600));
        var complete = new Step(new SessionAction.Complete(), start.plusSeconds(600));
        var noShow = new Step(new SessionAction.MarkNoShow(), start.plusSeconds(1800));
        var correct = new Step(new SessionAction.Correct(), start.plus(Duration.ofDays(2)));
        var expire = new Step(new SessionAction.HoldElapsed(false), start);
        var cancel = new Step(new SessionAction.Cancel(true), booked.plusSeconds(90));
        return List.of(
                List.of(approve, pay, checkIn, complete, correct),
                List.of(approve, pay, complete),
                List.of(approve, pay, noShow, correct),
                List.of(approve, pay, cancel),
                List.of(approve, cancel),
                List.of(new Step(new SessionAction.Cancel(false), booked)),
                List.of(new Step(new SessionAction.Decline(), booked)),
                List.of(approve, expire, new Step(new SessionAction.Reinstate(), start)));
    }
}
