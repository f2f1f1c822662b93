package io.miadi.testkit.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.OwnRecord;
import io.miadi.domain.reconciliation.decision.MatchClass;
import io.miadi.domain.reconciliation.matching.Matcher;
import io.miadi.domain.reconciliation.matching.Moves;
import io.miadi.domain.time.TimeRange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What moved, held against the whole report, which looks at everything anew. */
final class MovedProperties {
    /** Puts what it hears of where it was. */
    private static final class Kept implements Moves {
        final Map<String, MatchClass> lines = new HashMap<>();
        final Map<String, MatchClass> records = new HashMap<>();
        int heard;

        @Override
        public void line(Line line, MatchClass now, int decision) {
            lines.put(line.id(), now);
            heard++;
        }

        @Override
        public void record(OwnRecord ours, MatchClass now, int decision) {
            records.put(ours.id(), now);
            heard++;
        }
    }

    @Property(tries = 1000)
    @Label("what moved, piece by piece, adds up to what everything is")
    void moves_add_up_to_the_report(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int often) {
        var year = PracticeYear.of(seed, 60, 60, Dirt.heavy());
        var matcher = Changed.matcher();
        var kept = new Kept();
        int step = 0;
        for (var event : shuffled(year, matcher, seed)) {
            event.run();
            if (++step % often == 0) {
                matcher.tellMoved(kept);
            }
        }
        matcher.tellMoved(kept);

        var report = matcher.report();
        assertThat(kept.lines).isEqualTo(report.lines());
        report.records().forEach((id, kind) -> assertThat(kept.records).containsEntry(id, kind));
        int heard = kept.heard;
        matcher.tellMoved(kept);
        assertThat(kept.heard).as("nothing moved since").isEqualTo(heard);
    }

    private static List<Runnable> shuffled(PracticeYear year, Matcher matcher, long seed) {
        var random = new Random(seed);
        var events = new ArrayList<Runnable>();
        year.phones().forEach((client, phone) -> events.add(() -> matcher.addPayer(phone, client)));
        year.dues().forEach(due -> events.add(() -> matcher.add(due)));
        year.records().forEach(record -> events.add(() -> matcher.add(record)));
        year.lines().forEach(line -> events.add(() -> matcher.add(line)));
        var start = PracticeYear.START.minus(Duration.ofDays(1));
        for (int days = 5; days < 120; days += 10) {
            var until = start.plus(Duration.ofDays(days));
            events.add(() -> matcher.cover(Rows.ACCOUNT, new TimeRange(start, until)));
        }
        Collections.shuffle(events, random);
        return events;
    }
}
