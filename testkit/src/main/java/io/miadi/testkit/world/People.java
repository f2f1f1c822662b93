package io.miadi.testkit.world;

import io.miadi.application.idempotency.RequestKey;
import io.miadi.application.payment.InitiatePayment;
import io.miadi.application.payment.PaymentLimits;
import io.miadi.application.payment.RecordDeskPayment;
import io.miadi.application.payment.ReleaseAttempt;
import io.miadi.application.session.BookSession;
import io.miadi.application.session.CancelSession;
import io.miadi.application.session.RescheduleSession;
import io.miadi.application.session.SessionOutcome;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Role;
import io.miadi.domain.payment.DueStatus;
import io.miadi.domain.payment.PaymentMethod;
import io.miadi.domain.payment.PaymentPhase;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionId;
import io.miadi.testkit.practice.UseCases;
import io.miadi.testkit.store.InMemoryStore;
import io.miadi.testkit.world.Deed.Key;
import io.miadi.testkit.world.Deed.Who;
import java.time.InstantSource;
import java.util.Optional;

/** Does what people want through the real use cases, and judges the answers that they get. */
final class People {
    private final UseCases useCases;
    private final InMemoryStore store;
    private final Staff staff;
    private final Tally tally;
    private final InstantSource clock;

    People(UseCases useCases, InMemoryStore store, Staff staff, Tally tally, InstantSource clock) {
        this.useCases = useCases;
        this.store = store;
        this.staff = staff;
        this.tally = tally;
        this.clock = clock;
    }

    /** Books with new keys until a time is free; a booking that got no answer is sent again under its old key. */
    void book(Life life, Dice dice) {
        for (int tries = 0; life.session().isEmpty() && tries < 40; tries++) {
            tally.deed();
            life.interrupted(true);
            var wish = staff.wish(life.number(), life.bookings(), life.began());
            var key = new RequestKey("client", life.bookingKey(), "digest-" + life.bookingKey());
            var actor = dice.percent(85) ? actor(life, Who.CLIENT) : actor(life, Who.STAFF);
            var command =
                    new BookSession.Command(actor, life.client(), wish.practitioner(), wish.kind(), wish.start(), key);
            switch (useCases.book().handle(command)) {
                case BookSession.Outcome.Booked(var session) -> life.booked(session.id());
                case BookSession.Outcome.BookedBefore(var session, var _) -> life.booked(session);
                case BookSession.Outcome.NotBookable(var obstacle) -> {
                    tally.scenario("booking refused: " + obstacle);
                    life.bookAnother();
                }
                case BookSession.Outcome.KeyReused _, BookSession.Outcome.NotAllowed _ ->
                    throw new LawBroken("K16", "a booking under its own key was refused");
            }
            life.interrupted(false);
        }
    }

    void act(Life life, SessionId id, Deed deed, Dice dice) {
        switch (deed) {
            case Deed.Book again -> {}
            case Deed.Approve(var by) -> approve(life, id, by);
            case Deed.Decline(var by) -> step(useCases.decline().handle(actor(life, by), id));
            case Deed.Cancel(var by) ->
                step(useCases.cancel()
                        .handle(new CancelSession.Command(actor(life, by), id, by == Who.STAFF && dice.percent(50))));
            case Deed.Move(var by) -> move(life, id, by);
            case Deed.Pay(var key, var by) -> pay(life, id, key, by);
            case Deed.PayAtDesk(var percent, var key) -> payAtDesk(life, id, percent, dice);
            case Deed.Release(var by) -> release(life, id, by);
            case Deed.CheckIn(var by) -> step(useCases.checkIn().handle(actor(life, by), id));
            case Deed.Complete(var by) -> step(useCases.complete().handle(actor(life, by), id));
            case Deed.MarkNoShow(var by) -> step(useCases.markNoShow().handle(actor(life, by), id));
            case Deed.Correct(var by) -> step(useCases.correct().handle(actor(life, by), id));
            case Deed.Look() -> look(id);
        }
    }

    private void approve(Life life, SessionId id, Who by) {
        var outcome = useCases.approve().handle(actor(life, by), id);
        if (outcome instanceof SessionOutcome.SlotTaken) {
            life.lostItsSlot(true);
        }
        step(outcome);
    }

    private void move(Life life, SessionId id, Who by) {
        life.bookAnother();
        var wish = staff.wish(life.number(), life.bookings(), life.began());
        boolean asked = life.bookings() % 2 == 0;
        var outcome =
                useCases.reschedule().handle(new RescheduleSession.Command(actor(life, by), id, wish.start(), asked));
        if (outcome instanceof SessionOutcome.Done) {
            life.lostItsSlot(false);
        }
        step(outcome);
    }

    private void step(SessionOutcome outcome) {
        tally.scenario(
                switch (outcome) {
                    case SessionOutcome.Done _ -> "step done";
                    case SessionOutcome.NotFound _ -> "step refused: not found";
                    case SessionOutcome.NotAllowed _ -> "step refused: not allowed";
                    case SessionOutcome.NotPossible _ -> "step refused: not possible";
                    case SessionOutcome.TooEarly _ -> "step refused: too early";
                    case SessionOutcome.TooLate _ -> "step refused: too late";
                    case SessionOutcome.NoTimeToPay _ -> "step refused: no time to pay";
                    case SessionOutcome.TooFarAhead _ -> "step refused: too far ahead";
                    case SessionOutcome.SlotTaken _ -> "step refused: slot taken";
                    case SessionOutcome.OutsideAvailability _ -> "step refused: outside availability";
                    case SessionOutcome.PayerMayBePaying _ -> "step refused: payer may be paying";
                });
    }

    private void pay(Life life, SessionId id, Key key, Who by) {
        var name = life.paymentKey(key);
        var digest = key == Key.SAME_FOR_ANOTHER_REQUEST ? "another" : "digest-" + name;
        var command =
                new InitiatePayment.Command(actor(life, by), id, life.phone(), new RequestKey("client", name, digest));
        life.interrupted(true);
        var outcome = useCases.initiate().handle(command);
        life.interrupted(false);
        switch (outcome) {
            case InitiatePayment.Outcome.Asked(var _, var attempt) -> {
                made(life, name);
                tally.scenario("asked: " + attempt.state());
            }
            case InitiatePayment.Outcome.NotReached _ -> made(life, name);
            case InitiatePayment.Outcome.AskedBefore(var attempt, var _, var _) -> {
                tally.scenario("asked before");
                boolean ours = store.payments()
                        .ofSession(id)
                        .flatMap(p -> p.attempt(attempt))
                        .isPresent();
                LawBroken.unless(ours, "K16", "a repeated request was answered with a stranger's attempt", name);
            }
            case InitiatePayment.Outcome.StillTrying _ -> tally.scenario("asked while the same was tried");
            case InitiatePayment.Outcome.Refused(var refusal) -> tally.scenario("refused: " + word(refusal));
        }
    }

    private static void made(Life life, String key) {
        LawBroken.unless(life.remember(key), "K16", "one key had two effects", key);
    }

    private static String word(InitiatePayment.Refusal refusal) {
        return switch (refusal) {
            case InitiatePayment.Refusal.NotFound _ -> "not found";
            case InitiatePayment.Refusal.NotAllowed _ -> "not allowed";
            case InitiatePayment.Refusal.KeyReused _ -> "key reused";
            case InitiatePayment.Refusal.NotApproved _ -> "not approved";
            case InitiatePayment.Refusal.HoldOver _ -> "hold over";
            case InitiatePayment.Refusal.AlreadyLive _ -> "already live";
            case InitiatePayment.Refusal.NothingDue _ -> "nothing due";
            case InitiatePayment.Refusal.OverLimit _ -> "over limit";
            case InitiatePayment.Refusal.NotWhole _ -> "not whole";
        };
    }

    private void payAtDesk(Life life, SessionId id, int percent, Dice dice) {
        var payment = store.payments().ofSession(id);
        if (payment.isEmpty()) {
            return;
        }
        var price = payment.get().amount();
        var amount = price.percent(Math.min(percent, 100)).plus(price.percent(Math.max(0, percent - 100)));
        var key = new RequestKey("staff", life.paymentKey(Key.NEW), "desk");
        var method = dice.percent(70) ? PaymentMethod.CASH : PaymentMethod.CARD_AT_DESK;
        var outcome = useCases.desk()
                .handle(new RecordDeskPayment.Command(
                        actor(life, Who.STAFF), id, method, amount, Optional.empty(), key));
        tally.scenario("desk: " + outcome.getClass().getSimpleName());
    }

    private void release(Life life, SessionId id, Who by) {
        var payment = store.payments().ofSession(id);
        if (payment.isEmpty() || payment.get().attempts().isEmpty()) {
            return;
        }
        var number = payment.get().attempts().getLast().number();
        var outcome = useCases.release()
                .handle(new ReleaseAttempt.Command(
                        actor(life, by), payment.get().id(), number, "the client waits"));
        tally.scenario("release: " + outcome.getClass().getSimpleName());
    }

    /**
     * A waiting client is never told that it failed while it may not have (P18), nor that they may try again (K3), nor to pay what
     * is paid or not wanted any more (K2).
     */
    private void look(SessionId id) {
        tally.look();
        var session = store.sessions().find(id).orElseThrow();
        var payment = store.payments().ofSession(id);
        var phase = PaymentPhase.of(session, payment, PaymentLimits.defaults().largestPush(), clock.instant());
        boolean live = payment.flatMap(p -> p.liveAttempt()).isPresent();
        boolean waiting = phase.name() == PaymentPhase.Name.WAITING || phase.name() == PaymentPhase.Name.STILL_CHECKING;
        boolean paid = payment.filter(p -> p.status() == DueStatus.PAID).isPresent();
        boolean wanted =
                payment.filter(p -> PaymentPhase.wantsMoney(session, p)).isPresent();
        LawBroken.unless(waiting == (live && !paid), "P18", "a client is shown the wrong phase", phase);
        LawBroken.unless(paid == (phase.name() == PaymentPhase.Name.PAID), "P24", "paid is not shown as it is", phase);
        LawBroken.unless(
                wanted || phase.name() != PaymentPhase.Name.WAITING, "K2", "a PIN is asked for in vain", phase);
        LawBroken.unless(!(live && phase.retryAllowed()), "K3", "another try is offered while one is live", phase);
    }

    private Actor.Person actor(Life life, Who who) {
        return switch (who) {
            case CLIENT -> new Actor.Person(life.client(), Role.CLIENT);
            case PRACTITIONER -> new Actor.Person(practitioner(life), Role.PRACTITIONER);
            case STAFF -> new Actor.Person(staff.desk(), Role.STAFF);
            case ADMIN -> new Actor.Person(staff.admin(), Role.ADMIN);
            case STRANGER -> new Actor.Person(staff.stranger(), Role.CLIENT);
        };
    }

    private PersonId practitioner(Life life) {
        return life.session()
                .flatMap(store.sessions()::find)
                .map(Session::booking)
                .map(booking -> booking.practitioner())
                .orElseGet(staff::admin);
    }
}
