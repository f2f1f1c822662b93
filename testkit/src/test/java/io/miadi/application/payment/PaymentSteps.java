package io.miadi.application.payment;

import io.miadi.application.session.CancelSession;
import io.miadi.application.session.SessionOutcome;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionState;
import io.miadi.testkit.payment.ScriptedPaymentProvider.Turn;
import io.miadi.testkit.practice.SmallPractice;

/** What can happen to an approved session's payment; a step that cannot be taken where the payment stands is left out. */
enum PaymentSteps {
    CLIENT_ASKS {
        @Override
        boolean take(SmallPractice practice, Session session) {
            return practice.pay(session) instanceof InitiatePayment.Outcome.Asked;
        }
    },
    CLIENT_ASKS_AND_IS_REFUSED {
        @Override
        boolean take(SmallPractice practice, Session session) {
            return mayAsk(practice, session) && pushMeets(practice, session, Turn.REFUSE);
        }
    },
    ANSWER_IS_LOST {
        @Override
        boolean take(SmallPractice practice, Session session) {
            return mayAsk(practice, session) && pushMeets(practice, session, Turn.LOSE_THE_ANSWER);
        }
    },
    PAYER_PAYS {
        @Override
        boolean take(SmallPractice practice, Session session) {
            if (!isOpen(practice, session)) {
                return false;
            }
            practice.payerPays(session);
            return true;
        }
    },
    PAYER_CANCELS {
        @Override
        boolean take(SmallPractice practice, Session session) {
            if (!isOpen(practice, session)) {
                return false;
            }
            practice.payerCancels(session);
            return true;
        }
    },
    PART_IS_PAID_AT_DESK {
        @Override
        boolean take(SmallPractice practice, Session session) {
            return practice.payAtDesk(session, Money.kes(1)) instanceof RecordDeskPayment.Outcome.Recorded;
        }
    },
    SESSION_IS_CANCELLED {
        @Override
        boolean take(SmallPractice practice, Session session) {
            var command = new CancelSession.Command(SmallPractice.client(session), session.id(), false);
            return practice.useCases().cancel().handle(command) instanceof SessionOutcome.Done;
        }
    };

    /** Whether it was possible, and so has happened. */
    abstract boolean take(SmallPractice practice, Session session);

    private static boolean mayAsk(SmallPractice practice, Session session) {
        return practice.now(session).state() instanceof SessionState.Approved && !isOpen(practice, session);
    }

    private static boolean isOpen(SmallPractice practice, Session session) {
        return payment(practice, session).liveAttempt().isPresent();
    }

    private static Payment payment(SmallPractice practice, Session session) {
        return practice.payment(session);
    }

    private static boolean pushMeets(SmallPractice practice, Session session, Turn turn) {
        practice.provider().next(turn);
        return practice.pay(session) instanceof InitiatePayment.Outcome.Asked;
    }
}
