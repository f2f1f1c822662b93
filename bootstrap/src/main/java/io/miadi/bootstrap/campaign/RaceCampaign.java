package io.miadi.bootstrap.campaign;

import io.miadi.bootstrap.campaign.Caller.Reply;
import io.miadi.bootstrap.demo.SamplePractice.Sample;
import io.miadi.simulators.daraja.DarajaSettings;
import io.miadi.simulators.daraja.fault.Fault;
import io.miadi.simulators.daraja.fault.FaultKind;
import io.miadi.simulators.daraja.payer.Behaviour;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;

/** Lets many people want one thing at the same moment, over and over: a payment, a slot, a token, a callback. */
public final class RaceCampaign implements AutoCloseable {
    private static final int RUNNERS = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SLOTS_APART = 6_000;
    private static final int CLIENTS = 8;

    private final Stage stage;
    private final List<String> wrong = new ArrayList<>();

    public RaceCampaign(Path folder) {
        this.stage = Stage.open(
                folder, DarajaSettings.instant().withUsual(new Behaviour.Pay(Duration.ofMillis(500))), CLIENTS);
    }

    /** The books after all rounds, with everything that was won twice among what is broken. */
    public Tally run(int rounds) {
        try (var _ = stage.start(Map.of())) {
            for (int round = 0; round < rounds; round++) {
                onePayment(round);
                oneSlot(round);
                oneToken(round);
            }
            Patience.within(PATIENCE, () -> underWay().isEmpty());
            wrong.addAll(underWay());
            try (var database = LiveDatabase.of(stage.folder())) {
                return Comparison.of(database, stage.world(), wrong);
            }
        }
    }

    private List<String> underWay() {
        try (var database = LiveDatabase.of(stage.folder())) {
            return Invariants.underWay(database);
        }
    }

    /** Half of them with keys of their own, half with one key; the callback then comes as often as there are runners. */
    private void onePayment(int round) {
        var people = stage.people(round % CLIENTS);
        var life = new SessionLife(stage, people, round);
        Patience.until("an approved session", PATIENCE, () -> {
            life.untilApproved();
            return life.isApproved();
        });
        stage.world()
                .daraja()
                .faults()
                .next(Fault.of(FaultKind.CALLBACK_DUPLICATED).times(RUNNERS).lasting(Duration.ZERO));
        var shared = UUID.randomUUID();
        var payers = List.of(people.client(), people.desk(), stage.caller(Sample.OWNER), people.client());
        var body = "{\"sessionId\":\"%s\",\"phone\":\"+%s\"}".formatted(life.id(), life.msisdn());
        payers.forEach(RaceCampaign::untilSignedIn);
        // One person's key is one person's: the two halves of the client's requests share it, nobody else does.
        var replies = race(runner -> payers.get(runner % payers.size())
                .post("/api/v1/mpesa/initiate", body, runner % payers.size() == 3 ? shared : UUID.randomUUID()));
        long attempts = replies.stream()
                .filter(r -> r.is(202))
                .map(r -> r.text("/attempt"))
                .distinct()
                .count();
        expect(attempts == 1, "one session: " + attempts + " attempts were promised");
        refusedOnly(replies, 202);
        Patience.until("the confirmation", PATIENCE, () -> {
            life.look();
            return life.isConfirmed();
        });
    }

    /** Everybody books the same time, and all are approved at once: it is held once. */
    private void oneSlot(int round) {
        var people = stage.people(round % CLIENTS);
        var rivals = new ArrayList<SessionLife>();
        for (int runner = 0; runner < RUNNERS; runner++) {
            rivals.add(new SessionLife(stage, people, SLOTS_APART + round));
        }
        rivals.forEach(rival -> Patience.until("a booking", PATIENCE, rival::isBooked));
        untilSignedIn(people.practitioner());
        var replies = race(runner -> people.practitioner()
                .post("/api/v1/sessions/" + rivals.get(runner).id() + "/approval", "{}"));
        long winners = replies.stream().filter(r -> r.is(200)).count();
        expect(winners == 1, "one slot: " + winners + " were approved, answers " + replies);
        refusedOnly(replies, 200);
    }

    /** Signing in is limited, and whoever is refused it takes part in no race. */
    private static void untilSignedIn(Caller caller) {
        Patience.until("a login", PATIENCE, () -> caller.get("/api/v1/me").isPresent());
    }

    private void oneToken(int round) {
        var owner = stage.caller(Sample.OWNER);
        var token = owner.freshRefreshToken();
        if (token.isEmpty()) {
            return; // signing in is limited too, and the next round tries again
        }
        var body = "{\"refreshToken\":\"" + token.get() + "\"}";
        var replies = race(runner -> owner.visit("/api/v1/auth/refresh", body));
        long winners = replies.stream().filter(r -> r.is(200)).count();
        expect(winners == 1, "one refresh token: " + winners + " were refreshed in round " + round);
        refusedOnly(replies, 200);
    }

    private void refusedOnly(List<Reply> replies, int won) {
        replies.stream()
                .filter(reply -> !reply.is(won) && (reply.status() < 400 || reply.status() >= 500))
                .forEach(reply -> wrong.add("a loser was answered " + reply.status() + ": " + reply.body()));
    }

    private void expect(boolean condition, String otherwise) {
        if (!condition) {
            wrong.add(otherwise);
        }
    }

    private List<Reply> race(IntFunction<Optional<Reply>> runner) {
        var start = new CountDownLatch(1);
        var threads = new ArrayList<Thread>();
        var replies = Collections.synchronizedList(new ArrayList<Reply>());
        for (int number = 0; number < RUNNERS; number++) {
            int mine = number;
            threads.add(Thread.ofVirtual().start(() -> {
                await(start);
                runner.apply(mine).ifPresent(replies::add);
            }));
        }
        start.countDown();
        threads.forEach(RaceCampaign::join);
        return List.copyOf(replies);
    }

    private static void await(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        stage.close();
    }
}
