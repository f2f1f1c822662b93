package io.miadi.testkit.practice;

import io.miadi.application.idempotency.RequestKey;
import io.miadi.application.payment.CallbackToken;
import io.miadi.application.payment.InitiatePayment;
import io.miadi.application.payment.RecordDeskPayment;
import io.miadi.application.session.BookSession;
import io.miadi.application.session.CancelSession;
import io.miadi.application.session.SessionOutcome;
import io.miadi.domain.calendar.Availability;
import io.miadi.domain.calendar.Hours;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Role;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.Failure;
import io.miadi.domain.payment.FailureReason;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.PaymentMethod;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.phone.Msisdn;
import io.miadi.domain.session.Booking;
import io.miadi.domain.session.KindId;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.session.SessionKind;
import io.miadi.testkit.payment.AdvancingPauses;
import io.miadi.testkit.payment.PlainCallbacks;
import io.miadi.testkit.payment.ScriptedPaymentProvider;
import io.miadi.testkit.store.InMemoryStore;
import io.miadi.testkit.time.SettableClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A practice in Nairobi with one practitioner, a desk and a scripted provider, all in memory; open all hours. */
public final class SmallPractice {
    /** A Monday morning, at which every small practice begins. */
    public static final Instant OPENING = Instant.parse("2026-03-02T06:00:00Z");

    public static final Msisdn PHONE = new Msisdn("254708374149");
    public static final Duration LENGTH = Duration.ofMinutes(50);
    private static final Booking.Buffers BUFFERS = new Booking.Buffers(Duration.ZERO, Duration.ofMinutes(10));

    private final SettableClock clock = new SettableClock(OPENING);
    private final InMemoryStore store = InMemoryStore.open(clock);
    private final ScriptedPaymentProvider provider = new ScriptedPaymentProvider();
    private final UseCases useCases;
    private final PersonId practitioner = store.newPractitioner();
    private final Actor.Person desk = new Actor.Person(store.newStaff(), Role.STAFF);

    public SmallPractice() {
        this(UnaryOperator.identity());
    }

    /** @param change wraps or replaces ports before the use cases are wired on them */
    public SmallPractice(UnaryOperator<Ports> change) {
        var outside =
                new Outside(provider, new PlainCallbacks(), new AdvancingPauses(clock), new SplittableRandom(2), clock);
        useCases = UseCases.wire(change.apply(Ports.of(store)), outside);
        var always = List.of(new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
        var weekly = Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(day -> day, _ -> always));
        store.availabilities().publish(practitioner, new Availability(ZoneId.of("Africa/Nairobi"), weekly, List.of()));
    }

    public SettableClock clock() {
        return clock;
    }

    public InMemoryStore store() {
        return store;
    }

    public ScriptedPaymentProvider provider() {
        return provider;
    }

    public UseCases useCases() {
        return useCases;
    }

    public Actor.Person practitioner() {
        return new Actor.Person(practitioner, Role.PRACTITIONER);
    }

    public Actor.Person desk() {
        return desk;
    }

    /** A session of a new client at this price, waiting for approval. */
    public Session booked(Money price, Instant start) {
        var kind = new SessionKind(new KindId(store.ids().next()), "Therapy", LENGTH, price, BUFFERS, true);
        store.sessionKinds().put(kind);
        var client = store.newClient();
        var command = new BookSession.Command(desk, client, practitioner, kind.id(), start, newKey());
        if (useCases.book().handle(command) instanceof BookSession.Outcome.Booked(var session)) {
            return session;
        }
        throw new IllegalArgumentException("not bookable at " + start);
    }

    /** A session of tomorrow that was approved and waits for its money. */
    public Session approved(Money price) {
        return approved(price, clock.instant().plus(Duration.ofHours(30)));
    }

    public Session approved(Money price, Instant start) {
        var booked = booked(price, start);
        if (useCases.approve().handle(practitioner(), booked.id()) instanceof SessionOutcome.Done(var approved)) {
            return approved;
        }
        throw new IllegalArgumentException("not to be approved at " + start);
    }

    /** The client asks to pay by phone. */
    public InitiatePayment.Outcome pay(Session session) {
        return pay(session, newKey());
    }

    public InitiatePayment.Outcome pay(Session session, RequestKey key) {
        return useCases.initiate().handle(new InitiatePayment.Command(client(session), session.id(), PHONE, key));
    }

    public RecordDeskPayment.Outcome payAtDesk(Session session, Money amount) {
        return useCases.desk()
                .handle(new RecordDeskPayment.Command(
                        desk, session.id(), PaymentMethod.CASH, amount, Optional.empty(), newKey()));
    }

    /** The payer answers the prompt of the session's due, and the provider's callback is taken in and worked on. */
    public void payerPays(Session session) {
        var prompt = provider.pay(payment(session).reference());
        deliver(prompt.push().token(), CallbackBodies.of(prompt, clock.instant()));
    }

    public void payerCancels(Session session) {
        var prompt = provider.cancel(payment(session).reference());
        deliver(prompt.push().token(), CallbackBodies.of(prompt, clock.instant()));
    }

    /**
     * The first prompt runs out and the client asks for a second, and while that is open the money of the first comes after all;
     * returns the receipt number of that money.
     */
    public Receipt payBesideOpenPrompt(Session session) {
        pay(session);
        var first = provider.prompt(payment(session).reference());
        var ranOut = new Failure(AttemptState.PROMPT_EXPIRED, FailureReason.PHONE_NOT_REACHED, "1037", "");
        deliver(first.push().token(), PlainCallbacks.notMoved(first.refs(), ranOut, clock.instant()));
        clock.advance(Duration.ofSeconds(20));
        pay(session);
        var receipt = new Receipt("LATE000001");
        var amount = first.push().amount();
        deliver(first.push().token(), PlainCallbacks.moved(first.refs(), amount, receipt, clock.instant()));
        return receipt;
    }

    /** The practitioner calls the session off. */
    public void cancel(Session session) {
        useCases.cancel().handle(new CancelSession.Command(practitioner(), session.id(), false));
    }

    /** A callback comes from the provider's addresses and is worked on at once. */
    public void deliver(CallbackToken token, byte[] body) {
        useCases.receive().handle(token, body, true, id -> useCases.process().one(id));
    }

    public Session now(Session session) {
        return store.sessions().find(session.id()).orElseThrow();
    }

    public Payment payment(Session session) {
        return payment(session.id());
    }

    public Payment payment(SessionId session) {
        return store.payments().ofSession(session).orElseThrow();
    }

    public Attempt lastAttempt(Session session) {
        return payment(session).attempts().getLast();
    }

    public static Actor.Person client(Session session) {
        return new Actor.Person(session.booking().client(), Role.CLIENT);
    }

    public static RequestKey newKey() {
        return new RequestKey("a test", UUID.randomUUID().toString(), "0".repeat(64));
    }
}
