package io.miadi.application.reconciliation;

import io.miadi.application.payment.AttemptAddress;
import io.miadi.application.payment.RecordDirectPayment;
import io.miadi.application.payment.ReportedMoney;
import io.miadi.application.payment.SettlePayment;
import io.miadi.application.reconciliation.suspense.KeepSuspense;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.reconciliation.Direction;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.LineKind;
import io.miadi.domain.reconciliation.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Does to our own records what decisions ask for and the rules allow without a person: a line that confirms an attempt is the
 * strongest evidence about it, and is heard like any other word. What follows, a confirmed session or money that is kept, follows
 * on the ordinary way of a payment.
 */
public final class Repairs {
    private static final Actor JOB = new Actor.Job("reconcile");
    private static final int BATCH = 100;
    private static final Duration PAUSE = Duration.ofSeconds(30);
    /** Six hours and a half are the longest pause. */
    private static final int MOST_DOUBLINGS = 10;

    private final UnitOfWork unitOfWork;
    private final MatchingBook book;
    private final OurSide ours;
    private final SettlePayment settle;
    private final RecordDirectPayment direct;
    private final Lines lines;
    private final KeepSuspense suspense;
    private final InstantSource clock;
    private final BiConsumer<Long, RuntimeException> failed;

    /** @param failed is told of a repair that could not be made; it stays on the list */
    public Repairs(
            UnitOfWork unitOfWork,
            MatchingBook book,
            OurSide ours,
            Ways ways,
            Lines lines,
            InstantSource clock,
            BiConsumer<Long, RuntimeException> failed) {
        this.unitOfWork = unitOfWork;
        this.book = book;
        this.ours = ours;
        this.settle = ways.settle();
        this.direct = ways.direct();
        this.suspense = ways.suspense();
        this.lines = lines;
        this.clock = clock;
        this.failed = failed;
    }

    /** How money gets into our records, and out of suspense with it. */
    public record Ways(SettlePayment settle, RecordDirectPayment direct, KeepSuspense suspense) {}

    /** Whether there is something about our record that the line says better. */
    static boolean isWanted(Decided decided) {
        var decision = decided.decision();
        var record = decision.record();
        if (record == null) {
            return isDirect(decision);
        }
        if (OurSide.isDesk(record.account()) || !isPayment(decision)) {
            return false;
        }
        return switch (decision.kind()) {
            case THEY_PAID_WE_PENDING, THEY_PAID_WE_FAILED ->
                record.movement().amount().equals(decision.reported());
            case MATCHED -> record.providerId() == null;
            default -> false;
        };
    }

    /** Money that nobody asked for by a prompt, and that the rules give to one due without a person. */
    private static boolean isDirect(Decision decision) {
        return decision.automatic()
                && decision.effect().allocations().size() == 1
                && decision.lines().stream()
                        .allMatch(line -> line.movement().kind() == LineKind.PAYMENT
                                && line.movement().direction() == Direction.IN
                                && line.traces().providerId() != null);
    }

    private static boolean isPayment(Decision decision) {
        var movement = decision.lines().getFirst().movement();
        return decision.lines().size() == 1
                && movement.kind() == LineKind.PAYMENT
                && movement.direction() == Direction.IN;
    }

    /** Makes the repairs that wait; returns how many were made. */
    public int run() {
        int made = 0;
        for (var repair : book.repairs(clock.instant(), BATCH)) {
            made += make(repair) ? 1 : 0;
        }
        return made;
    }

    private boolean make(MatchingBook.Repair waiting) {
        long number = waiting.decision();
        try {
            unitOfWork.run(() -> {
                var decision = book.decision(number).orElseThrow().decision();
                repair(decision);
                suspense.follow(decision.lines().stream().map(Line::id).toList());
                book.repaired(number);
                return number;
            });
            return true;
        } catch (RuntimeException e) {
            failed.accept(number, e);
            unitOfWork.run(() -> {
                book.notRepaired(number, again(waiting), e.getClass().getSimpleName());
                return number;
            });
            return false;
        }
    }

    /** A prompt that is still open is over in minutes; a number that is another payment's stays one, and is for a person. */
    private Instant again(MatchingBook.Repair failed) {
        var pause = PAUSE.multipliedBy(1L << Math.min(failed.tries(), MOST_DOUBLINGS));
        return clock.instant().plus(pause);
    }

    private void repair(Decision decision) {
        var record = decision.record();
        if (record == null) {
            var due = new PaymentId(
                    UUID.fromString(decision.effect().allocations().getFirst().due()));
            decision.lines().forEach(line -> receive(due, line));
            return;
        }
        AttemptAddress attempt = ours.attempt(record.id()).orElseThrow();
        var line = decision.lines().getFirst();
        settle.hear(new SettlePayment.Word(
                attempt, JOB, Optional.empty(), money(line).evidence()));
    }

    private void receive(PaymentId due, Line line) {
        switch (direct.handle(new RecordDirectPayment.Command(JOB, due, money(line)))) {
            case RecordDirectPayment.Outcome.Recorded _, RecordDirectPayment.Outcome.KnownBefore _ -> {}
            case RecordDirectPayment.Outcome.PromptOpen _ -> throw new IllegalStateException("a prompt is still open");
            case RecordDirectPayment.Outcome.NotFound _, RecordDirectPayment.Outcome.NumberUsed _ ->
                throw new IllegalStateException("not for this due any more");
        }
    }

    private ReportedMoney money(Line line) {
        return ReportedMoney.of(line, lines.strongestVoice(line.id()));
    }
}
