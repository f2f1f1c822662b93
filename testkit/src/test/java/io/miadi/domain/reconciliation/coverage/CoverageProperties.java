package io.miadi.domain.reconciliation.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.Balance;
import io.miadi.domain.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class CoverageProperties {
    private static boolean isIn(List<TimeRange> ranges, Instant moment) {
        return ranges.stream().anyMatch(range -> !moment.isBefore(range.start()) && moment.isBefore(range.end()));
    }

    @Property(tries = 1000)
    void a_moment_is_in_a_difference_if_it_is_in_the_one_and_not_the_other(
            @ForAll("ranges") List<TimeRange> parts, @ForAll("ranges") List<TimeRange> holes) {
        var spans = Spans.union(parts).minus(holes);
        for (int second = 0; second < 45; second++) {
            var moment = Instant.ofEpochSecond(second);
            assertThat(isIn(spans.ranges(), moment)).isEqualTo(isIn(parts, moment) && !isIn(holes, moment));
        }
    }

    @Property(tries = 1000)
    @Tag("R4")
    @Label("R4 the order in which statements arrive changes nothing")
    void statements_may_arrive_in_any_order(@ForAll("ranges") List<TimeRange> periods, @ForAll Random random) {
        var statements = new ArrayList<CheckedStatement>();
        for (var period : periods) {
            var balance = new Balance(random.nextInt(2), Money.KES);
            var claims = StatementClaims.NONE.withPeriod(period).withBalances(balance, balance);
            statements.add(SelfCheck.of(claims, List.of()).orElseThrow());
        }
        var chain = StatementChain.of(statements);
        Collections.shuffle(statements, random);
        assertThat(StatementChain.of(statements)).isEqualTo(chain);
    }

    @Provide
    Arbitrary<List<TimeRange>> ranges() {
        var starts = Arbitraries.integers().between(0, 30);
        var lengths = Arbitraries.integers().between(1, 12);
        return Combinators.combine(starts, lengths)
                .as((start, length) ->
                        new TimeRange(Instant.ofEpochSecond(start), Instant.ofEpochSecond(start + length)))
                .list()
                .ofMaxSize(6);
    }
}
