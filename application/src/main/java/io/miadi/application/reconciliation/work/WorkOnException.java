package io.miadi.application.reconciliation.work;

import io.miadi.application.audit.AuditLog;
import io.miadi.application.payment.RecordDirectPayment;
import io.miadi.application.payment.ReportedMoney;
import io.miadi.application.reconciliation.Lines;
import io.miadi.application.reconciliation.Position;
import io.miadi.application.reconciliation.suspense.KeepSuspense;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.ledger.StatementBookkeeping.Place;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.reconciliation.Direction;
import io.miadi.domain.reconciliation.LineKind;
import io.miadi.domain.reconciliation.work.ExceptionItem;
import io.miadi.domain.reconciliation.work.ExceptionItem.Move;
import io.miadi.domain.reconciliation.work.ExceptionItem.State;
import io.miadi.domain.reconciliation.work.Resolution;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Moves an item of the worklist. A resolution that gives money to a due does so in the same unit of work, or the item stays. */
public final class WorkOnException {
    private final UnitOfWork unitOfWork;
    private final Exceptions exceptions;
    private final Lines lines;
    private final RecordDirectPayment direct;
    private final KeepSuspense suspense;
    private final AuditLog audit;
    private final Money fourEyesAbove;
    private final InstantSource clock;

    /** @param fourEyesAbove money of more than this is given to a due by two people only */
    public WorkOnException(
            UnitOfWork unitOfWork,
            Exceptions exceptions,
            Lines lines,
            RecordDirectPayment direct,
            KeepSuspense suspense,
            AuditLog audit,
            Money fourEyesAbove,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.exceptions = exceptions;
        this.lines = lines;
        this.direct = direct;
        this.suspense = suspense;
        this.audit = audit;
        this.fourEyesAbove = fourEyesAbove;
        this.clock = clock;
    }

    public sealed interface Outcome {
        record Done(Exceptions.Listed item) implements Outcome {}

        record NotFound() implements Outcome {}

        record NotAllowed() implements Outcome {}

        record WrongState(State state) implements Outcome {}

        record SecondPersonRequired() implements Outcome {}

        /** Only money that came in can be given to a due. */
        record NoMoneyToGive() implements Outcome {}

        /** The money could not be given to that due; nothing was changed. */
        record NotGiven(RecordDirectPayment.Outcome why) implements Outcome {}
    }

    /** Gives the item to somebody to look at. */
    public Outcome assign(Actor.Person actor, UUID id, PersonId to) {
        return move(actor, id, "assign", item -> item.assign(to));
    }

    /** Says how it is to end; ends it at once where no second person is needed. */
    public Outcome propose(Actor.Person actor, UUID id, Resolution what) {
        return move(actor, id, "propose", item -> item.propose(actor.id(), what, fourEyesAbove, clock.instant()));
    }

    /** The second person agrees. */
    public Outcome approve(Actor.Person actor, UUID id) {
        return move(actor, id, "approve", item -> item.approve(actor.id(), clock.instant()));
    }

    public Outcome turnDown(Actor.Person actor, UUID id) {
        return move(actor, id, "turn-down", ExceptionItem::turnDown);
    }

    public Outcome reopen(Actor.Person actor, UUID id) {
        return move(actor, id, "reopen", ExceptionItem::reopen);
    }

    private Outcome move(Actor.Person actor, UUID id, String action, Function<ExceptionItem, Move> step) {
        if (!actor.role().isAtLeastAdmin()) {
            return new Outcome.NotAllowed();
        }
        try {
            return unitOfWork.run(() -> exceptions
                    .lock(id)
                    .map(found -> moved(actor, found, action, step.apply(found.item())))
                    .orElseGet(Outcome.NotFound::new));
        } catch (NotGiven refused) {
            return new Outcome.NotGiven(refused.why);
        }
    }

    private Outcome moved(Actor.Person actor, Exceptions.Listed found, String action, Move move) {
        return switch (move) {
            case Move.Refused(var state) -> new Outcome.WrongState(state);
            case Move.SecondPersonRequired _ -> new Outcome.SecondPersonRequired();
            case Move.Moved(var item) -> {
                if (wantsMoney(item.state()) && !hasMoney(found)) {
                    yield new Outcome.NoMoneyToGive();
                }
                exceptions.replace(item);
                leave(actor, found.item(), item, action);
                if (item.state() instanceof State.Resolved resolved) {
                    resolved.what().due().ifPresent(due -> give(actor, found.position(), due));
                }
                if (found.position().side() == Position.Side.THEIRS) {
                    suspense.move(found.position().id(), place(item.state()));
                }
                yield new Outcome.Done(new Exceptions.Listed(item, found.position()));
            }
        };
    }

    private static boolean wantsMoney(State state) {
        return switch (state) {
            case State.Proposed(var _, var what) -> what.kind().givesMoney();
            case State.Resolved(var _, var _, var what, var _) -> what.kind().givesMoney();
            case State.Open _, State.Assigned _, State.SelfHealed _ -> false;
        };
    }

    private static Place place(State state) {
        boolean others = state instanceof State.Resolved(var _, var _, var what, var _)
                && what.kind() == Resolution.Kind.NOT_OURS;
        return others ? Place.HELD_FOR_OTHERS : Place.SUSPENSE;
    }

    private boolean hasMoney(Exceptions.Listed found) {
        return found.position().side() == Position.Side.THEIRS
                && lines.find(found.position().id())
                        .filter(line -> line.movement().direction() == Direction.IN)
                        .filter(line -> line.movement().kind() == LineKind.PAYMENT)
                        .isPresent();
    }

    /** Thrown and not returned where it fails, so that the item's own move is taken back with it. */
    private void give(Actor.Person actor, Position position, String due) {
        var money = ReportedMoney.of(lines.find(position.id()).orElseThrow(), lines.strongestVoice(position.id()));
        var command = new RecordDirectPayment.Command(actor, new PaymentId(UUID.fromString(due)), money);
        switch (direct.handle(command)) {
            case RecordDirectPayment.Outcome.Recorded _, RecordDirectPayment.Outcome.KnownBefore _ ->
                suspense.follow(List.of(position.id()));
            case RecordDirectPayment.Outcome.NotFound refused -> throw new NotGiven(refused);
            case RecordDirectPayment.Outcome.PromptOpen refused -> throw new NotGiven(refused);
            case RecordDirectPayment.Outcome.NumberUsed refused -> throw new NotGiven(refused);
        }
    }

    private void leave(Actor.Person actor, ExceptionItem before, ExceptionItem after, String action) {
        audit.add(new AuditEntry(
                actor,
                "reconciliation.exception." + action,
                "exception:" + after.id(),
                Map.of("state", name(before.state())),
                Map.of("state", name(after.state()), "class", after.kind().name()),
                reason(after.state())));
    }

    private static String name(State state) {
        return state.getClass().getSimpleName();
    }

    private static String reason(State state) {
        return switch (state) {
            case State.Proposed(var _, var what) -> what.kind() + ": " + what.reason();
            case State.Resolved(var _, var _, var what, var _) -> what.kind() + ": " + what.reason();
            case State.Open _, State.Assigned _, State.SelfHealed _ -> "asked";
        };
    }

    private static final class NotGiven extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient RecordDirectPayment.Outcome why;

        NotGiven(RecordDirectPayment.Outcome why) {
            super(why.getClass().getSimpleName(), null, false, false);
            this.why = why;
        }
    }
}
