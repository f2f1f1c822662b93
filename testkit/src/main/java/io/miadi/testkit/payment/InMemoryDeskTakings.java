package io.miadi.testkit.payment;

import io.miadi.application.payment.DeskTakings;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.time.TimeRange;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who took which money at the desk, in memory; the amounts are those of the attempts. */
public final class InMemoryDeskTakings implements DeskTakings {
    private final InMemoryUnitOfWork unitOfWork;
    private final InMemoryPayments payments;
    private final List<Note> notes = new ArrayList<>();

    public InMemoryDeskTakings(InMemoryUnitOfWork unitOfWork, InMemoryPayments payments) {
        this.unitOfWork = unitOfWork;
        this.payments = payments;
    }

    private record Note(AttemptId attempt, PersonId takenBy) {}

    @Override
    public void add(AttemptId attempt, PersonId takenBy) {
        unitOfWork.run(() -> {
            unitOfWork.onUndo(notes::removeLast);
            return notes.add(new Note(attempt, takenBy));
        });
    }

    @Override
    public List<Taking> within(TimeRange time) {
        return unitOfWork.run(() -> notes.stream()
                .flatMap(note -> taking(note).stream())
                .filter(taking ->
                        !taking.at().isBefore(time.start()) && taking.at().isBefore(time.end()))
                .sorted(Comparator.comparing(Taking::at))
                .toList());
    }

    private Optional<Taking> taking(Note note) {
        return payments.ofAttempt(note.attempt())
                .flatMap(payment ->
                        payment.attempt(note.attempt()).map(attempt -> taking(payment, attempt, note.takenBy())));
    }

    private static Taking taking(Payment payment, Attempt attempt, PersonId takenBy) {
        return new Taking(
                attempt.sentAt(),
                new Due(payment.session(), payment.client(), payment.reference()),
                attempt.number(),
                attempt.method(),
                attempt.amount(),
                attempt.receipt().orElseThrow(),
                takenBy);
    }
}
