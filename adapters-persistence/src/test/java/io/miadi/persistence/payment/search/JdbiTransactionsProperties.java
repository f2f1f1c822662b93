package io.miadi.persistence.payment.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.payment.search.Criterion;
import io.miadi.application.payment.search.Transactions.Hit;
import io.miadi.application.payment.search.Transactions.Position;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.phone.Msisdn;
import io.miadi.domain.time.DaySpan;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** The search in the database against a filter in memory. */
class JdbiTransactionsProperties {
    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");

    /** A criterion, and what it means. */
    private record Wanted(Criterion criterion, Predicate<SearchScene.Stored> meets) {}

    @Property(tries = 100)
    @Tag("P39")
    @Label("P39 a search returns exactly the transactions that match all its filters")
    void a_search_finds_exactly_what_matches(@ForAll("transactions") List<Made> made, @ForAll Random random) {
        var scene = new SearchScene(made);
        scene.index();
        for (int round = 0; round < 8; round++) {
            var wanted = some(scene, random);
            var criteria =
                    new ArrayList<>(wanted.stream().map(Wanted::criterion).toList());
            criteria.add(new Criterion.WithPractitioner(scene.practitioner));
            var found = scene.search(criteria, Optional.empty(), 100).stream()
                    .map(Hit::attempt)
                    .toList();
            var expected = scene.stored.stream()
                    .filter(row -> wanted.stream().allMatch(w -> w.meets().test(row)))
                    .map(SearchScene.Stored::id)
                    .toList();
            assertThat(found).as(criteria.toString()).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Property(tries = 100)
    @Tag("P37")
    @Tag("P42")
    @Label("P37, P42 the pages hold every transaction once, latest first, whatever arrives meanwhile")
    void pages_partition_the_list(
            @ForAll("transactions") List<Made> made, @ForAll @IntRange(min = 1, max = 4) int limit) {
        var scene = new SearchScene(made);
        var mine = List.<Criterion>of(new Criterion.WithPractitioner(scene.practitioner));
        var before = scene.stored.stream().map(SearchScene.Stored::id).toList();
        var seen = new ArrayList<Hit>();
        Optional<Position> after = Optional.empty();
        var page = scene.search(mine, after, limit);
        while (!page.isEmpty()) {
            seen.addAll(page);
            after = Optional.of(page.getLast().position());
            scene.add(new Made(
                    made.getFirst().method(),
                    made.getFirst().state(),
                    1,
                    100,
                    made.getFirst().payer(),
                    0));
            page = scene.search(mine, after, limit);
        }
        assertThat(seen.stream().map(Hit::attempt)).containsExactlyInAnyOrderElementsOf(before);
        assertThat(seen).isSortedAccordingTo(Comparator.comparing(Hit::at).reversed());
    }

    @Property(tries = 100)
    @Tag("P41")
    @Label("P41 a search by days has the first day and the last, in the practice's time zone")
    void days_are_the_practices(
            @ForAll("transactions") List<Made> made,
            @ForAll @IntRange(max = 4) int first,
            @ForAll @IntRange(max = 2) int more) {
        var scene = new SearchScene(made);
        var from = LocalDate.of(2026, 3, 1).plusDays(first);
        var days = new DaySpan(from, from.plusDays(more));
        var criteria = List.<Criterion>of(
                new Criterion.WithPractitioner(scene.practitioner), new Criterion.Within(days.in(NAIROBI)));
        var expected = scene.stored.stream()
                .filter(row -> {
                    var day = LocalDate.ofInstant(row.at(), NAIROBI);
                    return !day.isBefore(days.first()) && !day.isAfter(days.last());
                })
                .map(SearchScene.Stored::id)
                .toList();
        assertThat(scene.search(criteria, Optional.empty(), 100).stream().map(Hit::attempt))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<Wanted> some(SearchScene scene, Random random) {
        var row = scene.stored.get(random.nextInt(scene.stored.size()));
        var all = all(scene, row);
        var chosen = new ArrayList<Wanted>();
        for (var wanted : all) {
            if (random.nextInt(all.size()) < 2) {
                chosen.add(wanted);
            }
        }
        return chosen;
    }

    /** Every criterion that the row meets. */
    private static List<Wanted> all(SearchScene scene, SearchScene.Stored row) {
        var made = row.made();
        var all = new ArrayList<Wanted>();
        row.receipt()
                .ifPresent(receipt -> all.add(new Wanted(
                        new Criterion.HasReceipt(receipt),
                        other -> other.receipt().equals(row.receipt()))));
        made.payer()
                .ifPresent(phone -> all.add(new Wanted(
                        new Criterion.FromPhone(new Msisdn(phone)),
                        other -> other.made().payer().equals(made.payer()))));
        all.add(new Wanted(new Criterion.HasReference(row.reference()), is(row.id())));
        all.add(new Wanted(new Criterion.OfSession(row.session()), is(row.id())));
        all.add(new Wanted(new Criterion.HasCheckoutRequest(row.request()), is(row.id())));
        all.add(new Wanted(
                new Criterion.ClientLike(
                        scene.clientName(made.client()).substring(1).toUpperCase(Locale.ROOT)),
                other -> other.made().client() == made.client()));
        all.add(new Wanted(
                new Criterion.ClientLike(scene.clientEmail(made.client())),
                other -> other.made().client() == made.client()));
        all.add(new Wanted(
                new Criterion.AtLeast(row.amount()), other -> other.made().shillings() >= made.shillings()));
        all.add(new Wanted(
                new Criterion.AtMost(row.amount()), other -> other.made().shillings() <= made.shillings()));
        all.add(new Wanted(
                new Criterion.InState(made.state()), other -> other.made().state() == made.state()));
        all.add(new Wanted(
                new Criterion.By(made.method()), other -> other.made().method() == made.method()));
        return all;
    }

    private static Predicate<SearchScene.Stored> is(AttemptId id) {
        return other -> other.id().equals(id);
    }

    @Provide
    Arbitrary<List<Made>> transactions() {
        return Made.any().list().ofMinSize(1).ofMaxSize(6);
    }
}
