package io.miadi.application.payment;

import io.miadi.application.session.CancelSession;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.Verdict;
import io.miadi.domain.session.Session;
import io.miadi.testkit.payment.ScriptedPaymentProvider;
import io.miadi.testkit.payment.ScriptedPaymentProvider.Turn;
import io.miadi.testkit.practice.SmallPractice;
import java.time.Duration;
import java.util.Optional;

/** What can happen to a session before and after it is confirmed, in any order; what is not possible is refused or left out. */
enum ConfirmingSteps {
    APPROVE {
        @Override
        void take(SmallPractice practice, Session session) {
            practice.useCases().approve().handle(practice.practitioner(), session.id());
        }
    },
    ASK {
        @Override
        void take(SmallPractice practice, Session session) {
            practice.pay(session);
        }
    },
    ASK_AND_HEAR_NO_ANSWER {
        @Override
        void take(SmallPractice practice, Session session) {
            if (due(practice, session)
                    .filter(due -> due.liveAttempt().isEmpty())
                    .isPresent()) {
                practice.provider().next(Turn.LOSE_THE_ANSWER);
                practice.pay(session);
            }
        }
    },
    /** Also after the prompt was cancelled, the session closed or its time given away: the provider's word comes late. */
    PAYER_PAYS {
        @Override
        void take(SmallPractice practice, Session session) {
            prompt(practice, session)
                    .filter(prompt -> !(prompt.verdict() instanceof Verdict.Moved))
                    .ifPresent(_ -> practice.payerPays(session));
        }
    },
    PAYER_CANCELS {
        @Override
        void take(SmallPractice practice, Session session) {
            prompt(practice, session)
                    .filter(prompt -> prompt.verdict() instanceof Verdict.InProgress)
                    .ifPresent(_ -> practice.payerCancels(session));
        }
    },
    PAY_HALF_AT_DESK {
        @Override
        void take(SmallPractice practice, Session session) {
            atDesk(practice, session, 2);
        }
    },
    PAY_REST_AT_DESK {
        @Override
        void take(SmallPractice practice, Session session) {
            atDesk(practice, session, 1);
        }
    },
    LOSE_THE_SLOT {
        @Override
        void take(SmallPractice practice, Session session) {
            practice.store().slotClaims().release(session.id());
        }
    },
    HOLD_ENDS {
        @Override
        void take(SmallPractice practice, Session session) {
            practice.clock().advance(Duration.ofHours(25));
            practice.useCases().expire().run(practice.clock());
        }
    },
    CANCEL_THE_SESSION {
        @Override
        void take(SmallPractice practice, Session session) {
            var command = new CancelSession.Command(SmallPractice.client(session), session.id(), false);
            practice.useCases().cancel().handle(command);
        }
    };

    abstract void take(SmallPractice practice, Session session);

    static Optional<Payment> due(SmallPractice practice, Session session) {
        return practice.store().payments().ofSession(session.id());
    }

    private static Optional<ScriptedPaymentProvider.Prompt> prompt(SmallPractice practice, Session session) {
        return due(practice, session)
                .map(Payment::reference)
                .flatMap(reference -> practice.provider().ledger().stream()
                        .filter(prompt -> prompt.push().reference().equals(reference))
                        .reduce((_, later) -> later));
    }

    private static void atDesk(SmallPractice practice, Session session, int parts) {
        due(practice, session)
                .map(due -> new Money(due.remaining().minor() / parts, Money.KES))
                .filter(part -> !part.isZero())
                .ifPresent(part -> practice.payAtDesk(session, part));
    }
}
