package io.miadi.application.reconciliation.channel;

import io.miadi.application.hook.ReceiveHook;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.reconciliation.intake.ReportedRow;
import io.miadi.domain.session.SessionState;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Says whether a payment may be made that a payer is about to make by themselves. The question is stored before it is answered. To
 * refuse costs the payer a second try and nobody any money; what is accepted without naming a due waits for a person.
 */
public final class AnswerValidation {
    private final ReceiveHook receive;
    private final DirectReader reader;
    private final String shortCode;
    private final Policy policy;
    private final GiveNamedMoney.Dues dues;

    /** @param shortCode over which the practice collects */
    public AnswerValidation(
            ReceiveHook receive, DirectReader reader, String shortCode, Policy policy, GiveNamedMoney.Dues dues) {
        this.receive = receive;
        this.reader = reader;
        this.shortCode = shortCode;
        this.policy = policy;
        this.dues = dues;
    }

    /** What payments are wanted. */
    public enum Policy {
        /** Those that name a due that is open, of whatever amount. */
        NAMED,
        /** All of them: for a short code over which other money comes as well. */
        EVERYTHING
    }

    public sealed interface Outcome {
        record Accepted() implements Outcome {}

        record Refused(Reason why) implements Outcome {}

        /** Nobody's secret; nothing was stored. */
        record UnknownToken() implements Outcome {}
    }

    public enum Reason {
        ACCOUNT,
        SHORT_CODE,
        OTHER
    }

    /** @param stored told the id after the commit */
    public Outcome handle(ReceiveHook.Command question, LongConsumer stored) {
        return switch (receive.handle(question, stored)) {
            case ReceiveHook.Outcome.UnknownToken() -> new Outcome.UnknownToken();
            case ReceiveHook.Outcome.Stored() ->
                refusal(question).<Outcome>map(Outcome.Refused::new).orElseGet(Outcome.Accepted::new);
        };
    }

    /** Somebody elsewhere moves no money by asking, and learns nothing about who owes what. */
    private Optional<Reason> refusal(ReceiveHook.Command question) {
        if (policy == Policy.EVERYTHING || !question.fromProvider()) {
            return Optional.empty();
        }
        return switch (reader.read(question.body())) {
            case DirectReader.Reading.Unreadable _ -> Optional.of(Reason.OTHER);
            case DirectReader.Reading.Told(var paidTo, var row) -> {
                if (!paidTo.equals(shortCode)) {
                    yield Optional.of(Reason.SHORT_CODE);
                }
                yield named(row).filter(this::isOpen).isPresent() ? Optional.empty() : Optional.of(Reason.ACCOUNT);
            }
        };
    }

    private Optional<Payment> named(ReportedRow row) {
        return Optional.ofNullable(row.told().reference())
                .flatMap(GiveNamedMoney::reference)
                .flatMap(dues.byReference()::find)
                .flatMap(dues.payments()::find);
    }

    private boolean isOpen(Payment due) {
        return !due.remaining().isZero()
                && dues.sessions()
                        .find(due.session())
                        .filter(session -> session.state() instanceof SessionState.Approved)
                        .isPresent();
    }
}
