package io.miadi.bootstrap.ground;

import static io.miadi.bootstrap.ground.ReconciledPractice.out;
import static io.miadi.bootstrap.ground.ReconciledPractice.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.reconciliation.Period;
import io.miadi.application.reconciliation.Position;
import io.miadi.application.reconciliation.Positions.Placed;
import io.miadi.application.reconciliation.Positions.Total;
import io.miadi.application.reconciliation.proof.Explained;
import io.miadi.application.reconciliation.work.Exceptions;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Verdict;
import io.miadi.domain.reconciliation.Balance;
import io.miadi.domain.reconciliation.Direction;
import io.miadi.domain.reconciliation.work.Resolution;
import io.miadi.domain.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever happens to money and in whatever order we hear of it, the books hold what the provider's account holds. */
class CompletenessProperties {
    private static final ReconciledPractice WORLD = new ReconciledPractice();
    private static final GroundedPractice PRACTICE = WORLD.practice;
    private static final Instant START = PRACTICE.clock().instant();

    private static final Balance NOTHING = Balance.zero(Money.KES);

    /** Rows of which no statement has told yet, in their order of time. */
    private static final List<String> UNTOLD = new ArrayList<>();

    private static Instant covered = START;
    private static long balance;
    /** What the rows that no statement told of change the balance by. */
    private static long changes;

    private static int told;
    private static int numbers;

    enum Step {
        PAID,
        CALLBACK_LATE,
        CALLBACK_LOST,
        DIRECT,
        STRAY,
        CHARGE,
        PAYOUT,
        REVERSAL,
        STATEMENT,
        DAYS_LATER,
        KEEP_UP,
        NOT_OURS,
        REOPEN
    }

    @AfterContainer
    static void close() {
        WORLD.close();
    }

    @Property(tries = 100)
    @Tag("K6")
    @Tag("P57")
    @Tag("P59")
    @Label(
            "K6, P57, P59 the clearing account is the list of its items, every row is explained once, and reports add up")
    void the_books_hold_what_the_provider_holds(@ForAll @Size(min = 1, max = 12) List<Step> steps) {
        for (var step : steps) {
            PRACTICE.wait(Duration.ofMinutes(1));
            take(step);
            if (step == Step.STATEMENT || step == Step.KEEP_UP) {
                proven(steps);
            }
        }
        proven(steps);
        reported();
    }

    private static void proven(List<Step> steps) {
        var proof = WORLD.books.proof().of(WORLD.owner(), period()).orElseThrow();
        assertThat(proof.count(Explained.UNEXPLAINED)).as("after %s", steps).isZero();
        assertThat(proof.count()).as("rows since the period's first day").isLessThanOrEqualTo(told);
        assertThat(proof.totals().difference()).as("after %s", steps).isEqualTo(NOTHING);
        assertThat(proof.clearing().listed().difference()).as("after %s", steps).isEqualTo(NOTHING);
        assertThat(proof.suspense().difference()).as("after %s", steps).isEqualTo(NOTHING);
    }

    /** Each line and record in one class, and the sums of the report those of its rows. */
    private static void reported() {
        var report = WORLD.books.show().report(WORLD.owner(), period()).orElseThrow();
        var rows = WORLD.books
                .show()
                .within(WORLD.owner(), period(), Optional.empty(), 100_000)
                .orElseThrow();
        assertThat(rows)
                .extracting(row -> row.position().side() + row.position().id())
                .doesNotHaveDuplicates();
        for (var total : report.totals()) {
            var members = rows.stream()
                    .map(Placed::position)
                    .filter(it -> it.side() == total.side() && it.kind() == total.kind())
                    .toList();
            assertThat(total.count()).isEqualTo(members.size());
            assertThat(total.in()).isEqualTo(sum(members, Direction.IN));
            assertThat(total.out()).isEqualTo(sum(members, Direction.OUT));
        }
        assertThat(report.totals().stream().mapToInt(Total::count).sum()).isEqualTo(rows.size());
    }

    private static Money sum(List<Position> members, Direction way) {
        return members.stream()
                .filter(it -> it.direction() == way)
                .map(Position::amount)
                .reduce(Money.kes(0), Money::plus);
    }

    private static Period period() {
        var last = LocalDate.ofInstant(PRACTICE.clock().instant(), Period.BOOKS);
        var first = LocalDate.ofInstant(START, Period.BOOKS);
        return new Period(first.isBefore(last.minusDays(300)) ? last.minusDays(300) : first, last);
    }

    private void take(Step step) {
        switch (step) {
            case PAID -> prompted(true);
            case CALLBACK_LATE -> prompted(false);
            case CALLBACK_LOST -> {
                var reference = asked();
                told(row(number(), now(), 1500, reference.toLowerCase(Locale.ROOT)), 1500);
            }
            case DIRECT -> told(row(number(), now(), 1500, reference(PRACTICE.approved())), 1500);
            case STRAY -> told(row(number(), now(), 700, ""), 700);
            case CHARGE -> told(out(number(), now(), 20, "Pay Bill Charge"), -20);
            case PAYOUT -> told(out(number(), now(), 300, "Organization Settlement"), -300);
            case REVERSAL -> told(out(number(), now(), 700, "Reversal of something"), -700);
            case STATEMENT -> statement();
            case DAYS_LATER -> PRACTICE.wait(Duration.ofDays(20));
            case KEEP_UP -> {
                PRACTICE.work();
                WORLD.books.keepUp().run();
            }
            case NOT_OURS -> work(false);
            case REOPEN -> work(true);
        }
    }

    private void prompted(boolean heard) {
        var session = PRACTICE.approved();
        PRACTICE.ask(session.id());
        if (PRACTICE.store(session.id(), true) instanceof Verdict.Moved(var _, var receipt)) {
            told(row(receipt.orElseThrow().value(), now(), 1500, ""), 1500);
        }
        if (heard) {
            PRACTICE.work();
        }
    }

    private static String asked() {
        var session = PRACTICE.approved();
        PRACTICE.ask(session.id());
        return reference(session);
    }

    private static String reference(Session session) {
        return PRACTICE.payment(session.id()).reference().value();
    }

    private static Instant now() {
        return PRACTICE.clock().instant();
    }

    private static String number() {
        numbers++;
        return "SCK%07d".formatted(numbers);
    }

    private static void told(String row, long change) {
        UNTOLD.add(row);
        changes += change;
        told++;
    }

    private static void statement() {
        PRACTICE.wait(Duration.ofMinutes(1));
        WORLD.take(covered, now(), balance, UNTOLD.toArray(String[]::new));
        covered = now();
        balance += changes;
        changes = 0;
        UNTOLD.clear();
    }

    private static void work(boolean closed) {
        var filter = new Exceptions.Filter(closed, Optional.empty());
        for (var listed : WORLD.stores.exceptions().list(filter, Optional.empty(), 1)) {
            var what = new Resolution(Resolution.Kind.NOT_OURS, "of the shop", Optional.empty());
            if (closed) {
                WORLD.books.workOn().reopen(WORLD.owner(), listed.item().id());
            } else {
                WORLD.books.workOn().propose(WORLD.owner(), listed.item().id(), what);
            }
        }
    }
}
