package io.miadi.domain.reconciliation.work;

import io.miadi.domain.identity.PersonId;
import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.decision.MatchClass;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A line or a record that a person has to look at. Moves that are not listed here do not exist.
 *
 * @param subject which line or record it is about; one item each
 * @param amount of the line or record
 */
public record ExceptionItem(
        UUID id, String subject, MatchClass kind, Money amount, Instant openedAt, State state, int version) {

    public sealed interface State {
        record Open() implements State {}

        record Assigned(PersonId to) implements State {}

        /** Waits for a second person. */
        record Proposed(PersonId by, Resolution what) implements State {}

        /** @param second who agreed, where a second person had to */
        record Resolved(PersonId by, Optional<PersonId> second, Resolution what, Instant at) implements State {}

        /** Later evidence explained it. */
        record SelfHealed(Instant at) implements State {}
    }

    public sealed interface Move {
        record Moved(ExceptionItem item) implements Move {}

        /** The state does not allow it. */
        record Refused(State state) implements Move {}

        /** Whoever proposed it cannot be the one who agrees. */
        record SecondPersonRequired(PersonId proposer) implements Move {}
    }

    public Move assign(PersonId to) {
        return switch (state) {
            case State.Open _, State.Assigned _ -> moved(new State.Assigned(to));
            case State.Proposed _, State.Resolved _, State.SelfHealed _ -> new Move.Refused(state);
        };
    }

    /** Ends it at once, or waits for a second person where the money is above the limit. */
    public Move propose(PersonId by, Resolution what, Money fourEyesAbove, Instant now) {
        return switch (state) {
            case State.Open _, State.Assigned _ ->
                moved(
                        needsSecond(what, fourEyesAbove)
                                ? new State.Proposed(by, what)
                                : new State.Resolved(by, Optional.empty(), what, now));
            case State.Proposed _, State.Resolved _, State.SelfHealed _ -> new Move.Refused(state);
        };
    }

    private boolean needsSecond(Resolution what, Money limit) {
        return what.kind().givesMoney() && (!amount.currency().equals(limit.currency()) || amount.compareTo(limit) > 0);
    }

    public Move approve(PersonId second, Instant now) {
        return switch (state) {
            case State.Proposed(var by, var what) ->
                by.equals(second)
                        ? new Move.SecondPersonRequired(by)
                        : moved(new State.Resolved(by, Optional.of(second), what, now));
            case State.Open _, State.Assigned _, State.Resolved _, State.SelfHealed _ -> new Move.Refused(state);
        };
    }

    /** A proposal that nobody agrees to goes back to whoever made it; anybody may say so, the proposer as well. */
    public Move turnDown() {
        return switch (state) {
            case State.Proposed(var by, var _) -> moved(new State.Assigned(by));
            case State.Open _, State.Assigned _, State.Resolved _, State.SelfHealed _ -> new Move.Refused(state);
        };
    }

    /** There is something new about it. */
    public Move reopen() {
        return switch (state) {
            case State.Resolved _, State.SelfHealed _ -> moved(new State.Open());
            case State.Open _, State.Assigned _, State.Proposed _ -> new Move.Refused(state);
        };
    }

    private Move moved(State next) {
        return new Move.Moved(new ExceptionItem(id, subject, kind, amount, openedAt, next, version + 1));
    }
}
