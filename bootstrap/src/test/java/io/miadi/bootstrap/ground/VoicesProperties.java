package io.miadi.bootstrap.ground;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Capture;
import io.miadi.domain.reconciliation.decision.MatchClass;
import io.miadi.domain.session.SessionId;
import io.miadi.simulators.daraja.books.Entry;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;

/**
 * The operator tells of the same payments by confirmations, by its list and by its statement, in any order and some of it more than
 * once, on the real database and with the list fetched over HTTP.
 */
class VoicesProperties {
    private static final DirectPractice WORLD = new DirectPractice();
    private static final GroundedPractice PRACTICE = WORLD.practice;
    private static final long FEE = 1_500;

    @AfterContainer
    static void stop() {
        WORLD.close();
    }

    /** One payment, and the session that it names, if any. */
    private record Paid(Entry.Movement movement, @Nullable SessionId named) {
        boolean isNamed() {
            return named != null;
        }
    }

    @Property(tries = 100, generation = GenerationMode.RANDOMIZED)
    @Tag("K4")
    @Label("K4 whatever tells of a payment, in whatever order and however often: one line and one effect")
    void voices_agree(@ForAll @IntRange(min = 1, max = 4) int payments, @ForAll long seed) {
        var random = new Random(seed);
        var begin = PRACTICE.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        var all = new ArrayList<Paid>();
        for (int i = 0; i < payments; i++) {
            PRACTICE.wait(Duration.ofSeconds(1 + random.nextInt(90)));
            all.add(pay(random));
        }
        PRACTICE.wait(Duration.ofMinutes(1));
        var told = new ArrayList<Runnable>();
        all.forEach(paid -> times(random.nextInt(3), told, () -> WORLD.confirms(paid.movement())));
        times(random.nextInt(3), told, WORLD::pulls);
        var until = PRACTICE.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        times(1, told, () -> WORLD.takes(begin, until));
        times(random.nextInt(3), told, WORLD::works);
        Collections.shuffle(told, random);
        told.forEach(Runnable::run);
        WORLD.pulls();
        WORLD.works();
        check(all);
        PRACTICE.wait(Duration.ofMinutes(30));
    }

    private static Paid pay(Random random) {
        if (random.nextInt(4) == 0) {
            return new Paid(WORLD.pays(1 + random.nextInt(3_000), "LAUNDRY"), null);
        }
        var session = PRACTICE.approved().id();
        var reference = PRACTICE.payment(session).reference().value();
        return new Paid(WORLD.pays(amount(random), dirtied(reference, random)), session);
    }

    private static long amount(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> 1 + random.nextInt((int) FEE);
            case 1 -> FEE + 1 + random.nextInt(1_000);
            default -> FEE;
        };
    }

    private static String dirtied(String reference, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> reference.toLowerCase(Locale.ROOT);
            case 1 -> reference.replace("-", " ");
            case 2 -> reference.substring(3);
            default -> " " + reference + ".";
        };
    }

    private static void times(int count, List<Runnable> told, Runnable one) {
        for (int i = 0; i < count; i++) {
            told.add(one);
        }
    }

    private static void check(List<Paid> all) {
        var wanted = new HashMap<SessionId, Money>();
        for (var paid : all) {
            var receipt = paid.movement().receipt();
            assertThat(WORLD.lines(receipt)).as("lines of %s", receipt).hasSize(1);
            assertThat(WORLD.kind(receipt)).isEqualTo(expected(paid));
            if (paid.isNamed()) {
                wanted.put(paid.named(), new Money(paid.movement().sums().amountCents(), Money.KES));
            }
        }
        assertThat(captured(wanted.keySet().stream().toList())).isEqualTo(wanted);
    }

    private static MatchClass expected(Paid paid) {
        if (!paid.isNamed()) {
            return MatchClass.PROVISIONAL;
        }
        return paid.movement().sums().amountCents() > 100 * FEE ? MatchClass.OVERPAID : MatchClass.MATCHED;
    }

    private static Map<SessionId, Money> captured(List<SessionId> sessions) {
        var captured = new HashMap<SessionId, Money>();
        for (var session : sessions) {
            captured.put(
                    session,
                    PRACTICE.payment(session).attempts().stream()
                            .flatMap(attempt -> attempt.capture().stream())
                            .map(Capture::captured)
                            .reduce(Money.kes(0), Money::plus));
        }
        return captured;
    }
}
