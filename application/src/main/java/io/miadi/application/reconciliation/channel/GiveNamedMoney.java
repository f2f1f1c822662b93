package io.miadi.application.reconciliation.channel;

import io.miadi.application.payment.AttemptAddress;
import io.miadi.application.payment.Payments;
import io.miadi.application.payment.RecordDirectPayment;
import io.miadi.application.payment.ReportedMoney;
import io.miadi.application.payment.SettlePayment;
import io.miadi.application.reconciliation.Lines;
import io.miadi.application.reconciliation.suspense.KeepSuspense;
import io.miadi.application.session.Sessions;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.payment.NamedMoney;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.Reference;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.References;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Gives money that names a due to it as soon as it was heard of. A reference is unique and carries a check character, so that
 * nobody else's due is meant; whatever names none stays with matching and, in the end, with a person.
 */
public final class GiveNamedMoney {
    private static final Actor JOB = new Actor.Job("named-money");
    private static final String PREFIX = "MD";
    private static final int BATCH = 200;
    private static final Duration PAUSE = Duration.ofSeconds(5);
    /** Forty minutes are the longest pause. */
    private static final int MOST_DOUBLINGS = 9;

    private final UnitOfWork unitOfWork;
    private final ToldLines waiting;
    private final Lines lines;
    private final Dues dues;
    private final Effects effects;
    private final InstantSource clock;

    public GiveNamedMoney(
            UnitOfWork unitOfWork, ToldLines waiting, Lines lines, Dues dues, Effects effects, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.waiting = waiting;
        this.lines = lines;
        this.dues = dues;
        this.effects = effects;
        this.clock = clock;
    }

    /** Where dues are found and read under their sessions' locks. */
    public record Dues(DuesByReference byReference, Sessions sessions, Payments payments) {}

    /** How money gets to a due, and out of suspense with it. */
    public record Effects(SettlePayment settle, RecordDirectPayment direct, KeepSuspense suspense) {}

    /**
     * Looks at what waits.
     *
     * @param failed told the line and the failure, for the log; it is tried again
     * @return how many need no more looking at
     */
    public int run(BiConsumer<String, RuntimeException> failed) {
        int done = 0;
        for (var each : waiting.toGive(clock.instant(), BATCH)) {
            try {
                done += one(each) ? 1 : 0;
            } catch (RuntimeException e) {
                later(each, e.getClass().getSimpleName());
                failed.accept(each.line(), e);
            }
        }
        return done;
    }

    private boolean one(ToldLines.Waiting each) {
        return unitOfWork.run(() -> {
            if (!waiting.takeToGive(each.line())) {
                return false;
            }
            boolean isDone = given(lines.find(each.line()).orElseThrow());
            effects.suspense().follow(List.of(each.line()));
            if (isDone) {
                waiting.given(each.line());
            } else {
                later(each, "a prompt is open");
            }
            return isDone;
        });
    }

    private void later(ToldLines.Waiting each, String cause) {
        var pause = PAUSE.multipliedBy(1L << Math.min(each.tries(), MOST_DOUBLINGS));
        unitOfWork.run(() -> {
            waiting.giveLater(each.line(), clock.instant().plus(pause), cause);
            return each;
        });
    }

    private boolean given(Line line) {
        var due = named(line.traces().reference()).flatMap(this::locked);
        return due.isEmpty() || given(due.get(), line);
    }

    private boolean given(Payment due, Line line) {
        var money = ReportedMoney.of(line, lines.strongestVoice(line.id()));
        if (money.receipt().isEmpty()) {
            return true;
        }
        return switch (NamedMoney.of(due, money.receipt().get(), money.amount(), money.at())) {
            case NamedMoney.Known _, NamedMoney.Doubtful _ -> true;
            case NamedMoney.Later _ -> false;
            case NamedMoney.OfAttempt(var id) -> {
                var address = new AttemptAddress(due.session(), due.id(), id);
                effects.settle().hear(new SettlePayment.Word(address, JOB, Optional.empty(), money.evidence()));
                yield true;
            }
            case NamedMoney.Direct _ -> isRecorded(due, money);
        };
    }

    /** A number that is another payment's stays one: matching and a person see both. */
    private boolean isRecorded(Payment due, ReportedMoney money) {
        return switch (effects.direct().handle(new RecordDirectPayment.Command(JOB, due.id(), money))) {
            case RecordDirectPayment.Outcome.Recorded _,
                    RecordDirectPayment.Outcome.KnownBefore _,
                    RecordDirectPayment.Outcome.NumberUsed _,
                    RecordDirectPayment.Outcome.NotFound _ -> true;
            case RecordDirectPayment.Outcome.PromptOpen _ -> false;
        };
    }

    /** What a payer typed, with the prefix or without it, in any case and with any punctuation. */
    static Optional<Reference> reference(String typed) {
        return References.normalised(typed)
                .flatMap(plain -> Reference.parse(plain).or(() -> Reference.parse(PREFIX + plain)));
    }

    private Optional<Payment> named(@Nullable String typed) {
        return typed == null
                ? Optional.empty()
                : reference(typed).flatMap(dues.byReference()::find).flatMap(dues.payments()::find);
    }

    private Optional<Payment> locked(Payment due) {
        return dues.sessions()
                .lock(due.session())
                .flatMap(session -> dues.payments().find(due.id()));
    }
}
