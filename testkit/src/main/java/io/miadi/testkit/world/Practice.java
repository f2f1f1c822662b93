package io.miadi.testkit.world;

import io.miadi.application.ledger.KeepBooks;
import io.miadi.application.transaction.StorageUnavailable;
import io.miadi.domain.phone.Msisdn;
import io.miadi.domain.session.Session;
import io.miadi.testkit.payment.InMemoryCallbackTokens;
import io.miadi.testkit.payment.PlainCallbacks;
import io.miadi.testkit.practice.Outside;
import io.miadi.testkit.practice.Ports;
import io.miadi.testkit.practice.UseCases;
import io.miadi.testkit.store.InMemoryStore;
import io.miadi.testkit.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One simulated practice with some lives that meet each other, from the first booking until everything came to rest. */
final class Practice {
    private static final Instant FIRST_DAY = Instant.parse("2026-03-01T21:00:00Z");
    private static final Duration BOOKING_TIME = Duration.ofDays(6);
    /** How long after the last life the world runs on, so that what is unknown is listed. */
    private static final Duration REST = Duration.ofHours(30);

    private static final int DEEPEST = 3;

    private final Cut cut;
    private final Tally tally = new Tally();
    private final SettableClock clock = new SettableClock(FIRST_DAY);
    private final Timeline timeline = new Timeline(clock);
    private final InMemoryStore store = InMemoryStore.open(clock);
    private final List<Life> lives = new ArrayList<>();
    private final List<String> history = new ArrayList<>();
    private final Trouble trouble;
    private final Courier courier;
    private final ProviderLedger ledger;
    private final Laws laws;
    private final Workers workers;
    private final People people;
    private final Follower follower;
    private Instant downUntil = Instant.MIN;
    private int depth;
    private int passes;

    Practice(Cut cut, Faults faults, Parts parts) {
        this.cut = cut;
        trouble = new Trouble(faults, tally, Dice.of(cut.seed(), Dice.Purpose.SECRETS, 0, 0));
        courier = new Courier(timeline, trouble, tally, cut.seed());
        var random = Dice.of(cut.seed(), Dice.Purpose.SECRETS, 1, 0).random();
        var tokens = new InMemoryCallbackTokens(random);
        ledger = new ProviderLedger(tokens, store.payments());
        var watch = new Watch();
        laws = new Laws(store, watch, ledger, tally, clock);
        var unitOfWork = new WorldUnitOfWork(store.unitOfWork(), trouble, watch, laws::afterCommit);
        var staff = new Staff(store, FIRST_DAY, cut.seed());
        var callbacks = new Callbacks(
                timeline,
                trouble,
                ledger,
                courier,
                token -> store.payments()
                        .byCallbackToken(tokens.hash(token))
                        .flatMap(a -> store.payments().find(a.payment()).flatMap(p -> p.attempt(a.attempt())))
                        .map(a -> a.refs().isPresent())
                        .orElse(false));
        var model = new ModelProvider(ledger, trouble, tally, callbacks, this::pass, cut.seed());
        var provider = new TroubledProvider(parts.provider(model), trouble, store.unitOfWork()::isRunning);
        var ports = new Ports(
                store,
                unitOfWork,
                parts.sessions(new WatchedSessions(store.sessions(), watch)),
                parts.payments(new WatchedPayments(store.payments(), watch)),
                parts.slotClaims(new WatchedClaims(store.slotClaims(), watch)),
                parts.callbackInbox(store.callbackInbox()),
                parts.outbox(store.outbox()),
                parts.books(new KeepBooks(store.journal())),
                tokens);
        var outside = new Outside(provider, new PlainCallbacks(), this::pause, random, clock);
        var useCases = UseCases.wire(ports, outside);
        follower = new Follower(store.unitOfWork());
        workers = new Workers(useCases, unitOfWork, store, parts.follower(follower), tally, timeline);
        people = new People(useCases, store, staff, tally, clock);
        courier.deliverTo(useCases.receive(), workers::wake, this::isDown);
    }

    /** What is left of a practice's history: its seed, which of its lives are lived, and which turns nobody takes. */
    record Cut(long seed, List<Integer> lives, List<String> skipped) {}

    Tally tally() {
        return tally;
    }

    /** The steps that people took, oldest first. */
    List<String> history() {
        return history;
    }

    Report.Books run() {
        for (int number : cut.lives()) {
            begin(number);
        }
        runUntil(Instant.MAX);
        trouble.end();
        runUntil(timeline.now().plus(REST));
        return laws.atTheEnd(courier.stored(), follower, lives);
    }

    private void begin(int number) {
        var dice = Dice.of(cut.seed(), Dice.Purpose.LIFE, number, 0);
        var phone = new Msisdn("2547" + (10_000_000 + number));
        var began = FIRST_DAY.plus(dice.seconds(0, (int) BOOKING_TIME.toSeconds()));
        var life = new Life(number, store.newClient(), phone, Life.Habit.of(dice), began);
        lives.add(life);
        timeline.at(began, () -> turn(life));
    }

    private void turn(Life life) {
        if (isDown()) {
            timeline.at(downUntil.plusSeconds(1), () -> turn(life));
            return;
        }
        int nth = life.turn();
        var dice = Dice.of(cut.seed(), Dice.Purpose.TURN, life.number(), nth);
        try {
            trouble.during(dice, () -> act(life, nth, dice));
        } catch (StorageUnavailable e) {
            tally.scenario("a person was told to try again later");
        } catch (Crash e) {
            plan(life, dice);
            throw e;
        }
        plan(life, dice);
    }

    private boolean act(Life life, int nth, Dice dice) {
        if (life.session().isEmpty()) {
            history.add(timeline.now() + " life " + life.number() + " books");
            people.book(life, dice);
            return true;
        }
        var session = store.sessions().find(life.session().get()).orElseThrow();
        var payment = store.payments().ofSession(session.id());
        var deed = Habits.next(life, session, payment, dice, timeline.now());
        var name = life.number() + "." + nth;
        if (cut.skipped().contains(name)) {
            return false;
        }
        history.add(timeline.now() + " " + name + " " + session.state().name() + " " + deed);
        if (!(deed instanceof Deed.Look)) {
            tally.deed();
        }
        people.act(life, session.id(), deed, dice);
        return true;
    }

    private void plan(Life life, Dice dice) {
        Optional<Session> session = life.session().flatMap(store.sessions()::find);
        if (session.isEmpty()) {
            timeline.in(dice.seconds(5, 600), () -> turn(life));
            return;
        }
        var payment = store.payments().ofSession(session.get().id());
        var next = Pace.next(life, session.get(), payment, dice, timeline.now());
        next.ifPresent(at -> timeline.at(at, () -> turn(life)));
        if (session.get().state().name().isClosed()) {
            life.end();
        }
    }

    /** Runs whatever comes next until nothing is left or the time is reached. */
    private void runUntil(Instant end) {
        while (true) {
            var happening = timeline.next();
            var due = workers.nextDue().map(at -> at.isBefore(downUntil) ? downUntil : at);
            boolean workFirst =
                    due.isPresent() && (happening.isEmpty() || !due.get().isAfter(happening.get()));
            var at = workFirst ? due : happening;
            if (at.isEmpty() || at.get().isAfter(end) || isAtRest(end, happening)) {
                return;
            }
            if (workFirst) {
                timeline.forwardTo(at.get());
                top(this::work);
            } else {
                top(timeline.take());
            }
        }
    }

    /** The people and the provider are done; what our jobs go on asking for days is for the rest to show. */
    private boolean isAtRest(Instant end, Optional<Instant> happening) {
        return end.equals(Instant.MAX) && happening.isEmpty();
    }

    private void work() {
        passes++;
        trouble.during(Dice.of(cut.seed(), Dice.Purpose.WORK, passes, 0), () -> {
            workers.run();
            return true;
        });
    }

    /** Only here does a crash end: whatever was under way within whatever else is gone. */
    private void top(Runnable happening) {
        if (depth > 0) {
            happening.run();
            return;
        }
        try {
            happening.run();
        } catch (Crash e) {
            workers.forget();
            downUntil = timeline.now().plus(Duration.ofSeconds(1 + history.size() % 40));
        } catch (LawBroken e) {
            throw e;
        } catch (RuntimeException e) {
            throw new LawBroken("no use case fails", e.toString(), e);
        }
    }

    private boolean isDown() {
        return timeline.now().isBefore(downUntil);
    }

    private boolean pause(Duration length) {
        pass(length);
        return true;
    }

    /** Lets the world go on while somebody waits for an answer. */
    private void pass(Duration length) {
        var end = timeline.now().plus(length);
        if (depth < DEEPEST) {
            depth++;
            try {
                runUntil(end);
            } finally {
                depth--;
            }
        }
        timeline.forwardTo(end);
    }
}
