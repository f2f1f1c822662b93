package io.miadi.testkit.reconciliation;

import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.Due;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.Movement;
import io.miadi.domain.reconciliation.OwnRecord;
import io.miadi.domain.reconciliation.Traces;
import io.miadi.domain.reconciliation.matching.Matcher;
import io.miadi.domain.reconciliation.matching.MatchingRules;
import io.miadi.domain.time.TimeRange;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A practice told to a matcher with every amount multiplied, or with every name prefixed so that it is another practice. */
record Changed(long times, String prefix) {
    void tell(PracticeYear year, Matcher matcher) {
        year.phones().forEach((client, phone) -> matcher.addPayer(named(phone), named(client)));
        year.dues().forEach(due -> matcher.add(of(due)));
        year.records().forEach(record -> matcher.add(of(record)));
        year.lines().forEach(line -> matcher.add(of(line)));
    }

    static Matcher matcher() {
        return new Matcher(MatchingRules.usual());
    }

    static void coverAll(PracticeYear year, Matcher matcher) {
        matcher.cover(Rows.ACCOUNT, new TimeRange(PracticeYear.START.minus(Duration.ofDays(1)), year.end()));
    }

    private Due of(Due due) {
        var reference = due.reference() == null ? null : prefix + due.reference();
        return new Due(named(due.id()), named(due.client()), of(due.amount()), reference, due.from(), due.closed());
    }

    private OwnRecord of(OwnRecord record) {
        return new OwnRecord(
                named(record.id()),
                record.account(),
                of(record.movement()),
                record.belief(),
                orNull(record.providerId()),
                orNull(record.due()),
                record.denied());
    }

    private Line of(Line line) {
        var traces = line.traces();
        return new Line(
                named(line.id()),
                line.account(),
                of(line.movement()),
                new Traces(
                        orNull(traces.providerId()),
                        orNull(traces.reference()),
                        orNull(traces.payer()),
                        traces.batch()));
    }

    private Movement of(Movement movement) {
        return new Movement(movement.kind(), movement.direction(), of(movement.amount()), movement.at());
    }

    private Money of(Money money) {
        return new Money(money.minor() * times, money.currency());
    }

    private @Nullable String orNull(@Nullable String text) {
        return text == null ? null : named(text);
    }

    private String named(String text) {
        return prefix + text;
    }
}
