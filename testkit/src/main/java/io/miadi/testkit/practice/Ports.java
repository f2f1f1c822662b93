package io.miadi.testkit.practice;

import io.miadi.application.ledger.KeepBooks;
import io.miadi.application.outbox.Outbox;
import io.miadi.application.payment.Books;
import io.miadi.application.payment.CallbackInbox;
import io.miadi.application.payment.CallbackTokens;
import io.miadi.application.payment.Payments;
import io.miadi.application.session.Sessions;
import io.miadi.application.session.SlotClaims;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.testkit.payment.InMemoryCallbackTokens;
import io.miadi.testkit.store.InMemoryStore;
import java.util.SplittableRandom;

/** The ports that use cases are wired on: a store in memory, some of whose parts may be wrapped or replaced. */
public record Ports(
        InMemoryStore store,
        UnitOfWork unitOfWork,
        Sessions sessions,
        Payments payments,
        SlotClaims slotClaims,
        CallbackInbox callbackInbox,
        Outbox outbox,
        Books books,
        CallbackTokens tokens) {
    /** The store as it is. */
    public static Ports of(InMemoryStore store) {
        return new Ports(
                store,
                store.unitOfWork(),
                store.sessions(),
                store.payments(),
                store.slotClaims(),
                store.callbackInbox(),
                store.outbox(),
                new KeepBooks(store.journal()),
                new InMemoryCallbackTokens(new SplittableRandom(1)));
    }
}
