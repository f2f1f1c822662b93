package io.miadi.domain.reconciliation.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.phone.PhoneNumber;
import io.miadi.domain.reconciliation.Line;
import io.miadi.testkit.reconciliation.intake.PrintedStatement;
import io.miadi.testkit.reconciliation.intake.StatementArbitraries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;

class IntakeProperties {
    private static final String ACCOUNT = "600984";

    private static Taken take(List<? extends ReadRow> rows, RememberedLines remembered) {
        var taken = new Intake(ACCOUNT, PhoneNumber::masked, remembered).take(rows);
        remembered.remember(taken);
        return taken;
    }

    private static Set<Line> atOnce(List<? extends ReadRow> rows) {
        var remembered = new RememberedLines();
        take(rows, remembered);
        return new HashSet<>(remembered.all());
    }

    /** Cut between days; each file then begins up to two days earlier and ends up to two days later. */
    private static List<List<ReportedRow>> overlapping(PrintedStatement statement, Set<Integer> cuts, Random random) {
        var edges = new ArrayList<>(cuts);
        edges.add(0);
        edges.add(StatementArbitraries.DAYS);
        Collections.sort(edges);
        var files = new ArrayList<List<ReportedRow>>();
        for (int i = 1; i < edges.size(); i++) {
            files.add(statement.days(edges.get(i - 1) - random.nextInt(3), edges.get(i) + random.nextInt(3)));
        }
        Collections.shuffle(files, random);
        return files;
    }

    @Property(tries = 1000)
    @Tag("R5")
    @Label("R5 overlapping files in any order bring the same lines as one file")
    void overlapping_files_bring_the_lines_of_one(
            @ForAll("statements") PrintedStatement statement,
            @ForAll("cuts") @Size(max = 4) Set<Integer> cuts,
            @ForAll Random random) {
        var remembered = new RememberedLines();
        var files = overlapping(statement, cuts, random);
        var taken = files.stream().map(file -> take(file, remembered)).toList();
        assertThat(new HashSet<>(remembered.all())).isEqualTo(atOnce(statement.rows()));
        assertThat(taken).allSatisfy(one -> assertThat(one.revisions()).isEmpty());
        assertThat(taken.stream().mapToInt(one -> one.accepted().size()).sum())
                .isEqualTo(statement.rows().size());
    }

    @Property(tries = 1000)
    @Tag("R5")
    @Label("R5 the same file again adds nothing")
    void the_same_file_again_adds_nothing(@ForAll("statements") PrintedStatement statement) {
        var remembered = new RememberedLines();
        take(statement.rows(), remembered);
        var again = take(statement.rows(), remembered);
        assertThat(again.accepted()).isEmpty();
        assertThat(again.seen()).hasSize(statement.rows().size());
    }

    @Property(tries = 1000)
    @Tag("R1")
    @Label("R1 each row of a file is accepted, already seen or rejected, and only one of them")
    void each_row_is_counted_once(@ForAll("statements") PrintedStatement statement, @ForAll Random random) {
        var rows = new ArrayList<ReadRow>();
        for (var row : statement.rows()) {
            rows.add(random.nextInt(4) == 0 ? rejected(row.number()) : row);
        }
        var remembered = new RememberedLines();
        take(statement.days(0, random.nextInt(StatementArbitraries.DAYS)), remembered);
        var taken = take(rows, remembered);
        var numbers = Stream.of(
                        taken.accepted().stream().map(accepted -> accepted.row().number()),
                        taken.seen().stream().map(SeenRow::number),
                        taken.rejected().stream().map(RejectedRow::number))
                .flatMap(part -> part);
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        rows.stream().map(ReadRow::number).toList());
    }

    private static ReadRow rejected(int number) {
        return new RejectedRow(number, "Paid In", RejectReason.AMOUNT_UNREADABLE);
    }

    @Provide
    Arbitrary<PrintedStatement> statements() {
        return StatementArbitraries.statements();
    }

    @Provide
    Arbitrary<Set<Integer>> cuts() {
        return Arbitraries.integers().between(1, StatementArbitraries.DAYS - 1).set();
    }
}
