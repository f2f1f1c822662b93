package io.miadi.application.payment;

import io.miadi.application.session.FindSessions;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.session.Session;
import io.miadi.testkit.practice.SmallPractice;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** The ways to payment data, each with the name of its audit entry. */
enum PaymentLook {
    PAYMENT("payment.look") {
        @Override
        void at(SmallPractice practice, Session session, Actor.Person actor) {
            finder(practice).one(actor, practice.payment(session).id());
        }
    },
    PROGRESS("payment.look") {
        @Override
        void at(SmallPractice practice, Session session, Actor.Person actor) {
            finder(practice).status(actor, session.id());
        }
    },
    SESSION("session.look") {
        @Override
        void at(SmallPractice practice, Session session, Actor.Person actor) {
            sessions(practice).one(actor, session.id());
        }
    },
    SESSIONS("session.list.look") {
        @Override
        void at(SmallPractice practice, Session session, Actor.Person actor) {
            sessions(practice).list(actor, Set.of(), Optional.empty(), 50);
        }
    },
    CASH_LIST("payment.cash-list") {
        @Override
        void at(SmallPractice practice, Session session, Actor.Person actor) {
            var store = practice.store();
            new ListCashOfDay(store.unitOfWork(), store.deskTakings(), store.auditLog(), ZoneId.of("Africa/Nairobi"))
                    .on(actor, LocalDate.of(2026, 3, 2));
        }
    },
    REVIEWS("payment.list.look") {
        @Override
        void at(SmallPractice practice, Session session, Actor.Person actor) {
            openWork(practice).reviews(actor, Optional.empty(), 50);
        }
    },
    REFUNDS("payment.list.look") {
        @Override
        void at(SmallPractice practice, Session session, Actor.Person actor) {
            openWork(practice).refunds(actor, Optional.empty(), 50);
        }
    };

    private final String action;

    PaymentLook(String action) {
        this.action = action;
    }

    String action() {
        return action;
    }

    abstract void at(SmallPractice practice, Session session, Actor.Person actor);

    private static FindPayments finder(SmallPractice practice) {
        var store = practice.store();
        return new FindPayments(
                store.unitOfWork(),
                store.sessions(),
                store.payments(),
                store.auditLog(),
                PaymentLimits.defaults(),
                practice.clock());
    }

    private static FindSessions sessions(SmallPractice practice) {
        var store = practice.store();
        return new FindSessions(store.unitOfWork(), store.sessions(), store.auditLog());
    }

    private static ListOpenWork openWork(SmallPractice practice) {
        var store = practice.store();
        return new ListOpenWork(
                store.unitOfWork(), store.reviewItems(), store.refundObligations(), store.payments(), store.auditLog());
    }
}
