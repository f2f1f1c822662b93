package io.miadi.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.money.Money;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.session.Session;
import io.miadi.testkit.payment.AdvancingPauses;
import io.miadi.testkit.payment.PlainCallbacks;
import io.miadi.testkit.practice.Outside;
import io.miadi.testkit.practice.Ports;
import io.miadi.testkit.practice.SmallPractice;
import io.miadi.testkit.practice.UseCases;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.BeforeTry;

/** What becomes of callbacks whose processing fails, some more often than others, those of two sessions side by side. */
class RepeatedTryProperties {
    private static final Money PRICE = Money.kes(900);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final Duration POLL = Duration.ofSeconds(1);

    /** Longer than four callbacks in one line wait that fail a dozen times each. */
    private static final Duration ENOUGH = Duration.ofHours(4);

    private record Try(String body, Instant at) {}

    private SmallPractice practice = new SmallPractice();
    private final Map<String, Integer> failuresLeft = new HashMap<>();
    private final List<Try> tries = new ArrayList<>();
    private final List<String> succeeded = new ArrayList<>();

    @BeforeTry
    void openANewPractice() {
        practice = new SmallPractice();
        failuresLeft.clear();
        tries.clear();
        succeeded.clear();
    }

    @Property
    @Tag("P72")
    @Label("P72 a callback whose processing fails is retried with backoff until it succeeds, in order")
    void each_is_tried_until_it_succeeds_in_order(
            @ForAll("failures") List<Integer> one, @ForAll("failures") List<Integer> other) {
        var first = asked(30);
        var second = asked(40);
        var firstLine = stored(first, one);
        var secondLine = stored(second, other);
        work();
        assertThat(succeeded).containsSubsequence(firstLine).containsSubsequence(secondLine);
        assertThat(succeeded).hasSize(firstLine.size() + secondLine.size());
        for (int i = 0; i < one.size(); i++) {
            pausesGrow(firstLine.get(i), one.get(i));
        }
        for (int i = 0; i < other.size(); i++) {
            pausesGrow(secondLine.get(i), other.get(i));
        }
        assertThat(practice.lastAttempt(first).state()).isEqualTo(AttemptState.SUCCEEDED);
        assertThat(practice.lastAttempt(second).state()).isEqualTo(AttemptState.SUCCEEDED);
    }

    /** One try more than it fails, each a power of two seconds behind the one before, until that is longer than need be. */
    private void pausesGrow(String body, int failures) {
        var times =
                tries.stream().filter(t -> t.body().equals(body)).map(Try::at).toList();
        assertThat(times).hasSize(failures + 1);
        for (int n = 1; n < times.size(); n++) {
            var doubled = Duration.ofSeconds(1L << (n - 1));
            var expected = doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
            assertThat(Duration.between(times.get(n - 1), times.get(n))).isEqualTo(expected);
        }
    }

    private Session asked(int hours) {
        var start = practice.clock().instant().plus(Duration.ofHours(hours));
        var session = practice.approved(PRICE, start);
        practice.pay(session);
        return session;
    }

    /** Callbacks that fail so many times each: the last one tells that the money moved, the others nothing of use. */
    private List<String> stored(Session session, List<Integer> failures) {
        var prompt = practice.provider().pay(practice.payment(session).reference());
        var line = new ArrayList<String>();
        for (int i = 0; i < failures.size() - 1; i++) {
            line.add("word " + i + " of " + session.id());
        }
        var paid = PlainCallbacks.moved(
                prompt.refs(),
                PRICE,
                new Receipt("SCR" + session.id()),
                practice.clock().instant());
        line.add(new String(paid, StandardCharsets.UTF_8));
        for (int i = 0; i < line.size(); i++) {
            failuresLeft.put(line.get(i), failures.get(i));
            var body = line.get(i).getBytes(StandardCharsets.UTF_8);
            practice.useCases().receive().handle(prompt.push().token(), body, true, _ -> {});
        }
        return line;
    }

    private void work() {
        var clock = practice.clock();
        var outside = new Outside(
                practice.provider(), this::read, new AdvancingPauses(clock), new SplittableRandom(3), clock);
        var process = UseCases.wire(Ports.of(practice.store()), outside).process();
        var end = clock.instant().plus(ENOUGH);
        while (succeeded.size() < failuresLeft.size() && clock.instant().isBefore(end)) {
            process.run(Duration.ZERO, (_, failure) -> assertThat(failure).hasMessage("on purpose"));
            clock.advance(POLL);
        }
    }

    private CallbackReader.Reading read(byte[] bytes) {
        var body = new String(bytes, StandardCharsets.UTF_8);
        tries.add(new Try(body, practice.clock().instant()));
        int left = failuresLeft.getOrDefault(body, 0);
        if (left > 0) {
            failuresLeft.put(body, left - 1);
            throw new IllegalStateException("on purpose");
        }
        succeeded.add(body);
        return new PlainCallbacks().read(bytes);
    }

    /** How often each callback of a line fails: mostly a little, at times until the pauses grow no more. */
    @Provide
    Arbitrary<List<Integer>> failures() {
        var little = Arbitraries.integers().between(0, 4);
        var much = Arbitraries.integers().between(10, 12);
        return Arbitraries.frequencyOf(Tuple.of(60, little), Tuple.of(1, much))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .withoutEdgeCases();
    }
}
