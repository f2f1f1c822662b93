package io.miadi.bootstrap.ground;

import static io.miadi.bootstrap.ground.ReconciledPractice.out;
import static io.miadi.bootstrap.ground.ReconciledPractice.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.reconciliation.Period;
import io.miadi.application.reconciliation.proof.Explained;
import io.miadi.application.reconciliation.proof.Proof;
import io.miadi.application.reconciliation.work.Exceptions;
import io.miadi.domain.ledger.Account;
import io.miadi.domain.payment.Verdict;
import io.miadi.domain.reconciliation.work.ExceptionItem;
import io.miadi.domain.reconciliation.work.Resolution;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every row explained, and the books equal to the statement to the cent, whatever happened. */
class CompletenessTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final ReconciledPractice world = new ReconciledPractice();
    private final GroundedPractice practice = world.practice;
    private final Instant start = practice.clock().instant();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void before_any_statement_the_clearing_account_is_what_we_recorded_and_nothing_is_proven() {
        paid();
        var proof = proof(start, start);
        assertThat(proof.failed()).containsExactly(Proof.Check.STATEMENTS_COMPLETE);
        assertThat(proof.count()).isZero();
        assertThat(proof.clearing().listed().balance().minor()).isEqualTo(150_000);
        assertThat(proof.clearing().listed().difference().isZero()).isTrue();
    }

    @Test
    void charges_payouts_and_money_without_a_record_are_in_the_books_as_soon_as_the_statement_is() {
        var receipt = paid();
        practice.wait(Duration.ofDays(3));
        world.take(
                start.minus(Duration.ofDays(2)),
                start.plus(Duration.ofDays(2)),
                10_000,
                row(receipt, start, 1500, ""),
                out(receipt, start, 20, "Pay Bill Charge"),
                row("SCK1AB2CD3", start.plus(HOUR), 700, ""),
                out("SCK1AB2CD4", start.plus(HOUR.multipliedBy(2)), 1000, "Organization Settlement"));
        var proof = proof(start, start);
        assertThat(proof.failed()).isEmpty();
        assertThat(proof.count()).isEqualTo(4);
        assertThat(proof.count(Explained.RECORDED)).isEqualTo(1);
        assertThat(proof.count(Explained.FEE)).isEqualTo(1);
        assertThat(proof.count(Explained.PAID_OUT)).isEqualTo(1);
        assertThat(proof.count(Explained.WAITING)).isEqualTo(1);
        assertThat(balance(Account.Kind.PROVIDER_CLEARING)).isEqualTo(118_000);
        assertThat(balance(Account.Kind.PROVIDER_FEES)).isEqualTo(2_000);
        assertThat(balance(Account.Kind.BANK)).isEqualTo(100_000);
        assertThat(balance(Account.Kind.SUSPENSE)).isEqualTo(-70_000);
    }

    @Test
    void a_lost_callback_waits_in_suspense_and_leaves_it_with_its_repair() {
        practice.silence();
        var session = practice.approved();
        practice.ask(session.id());
        var reference = practice.payment(session.id()).reference().value();
        practice.wait(Duration.ofDays(4));
        world.take(
                start.minus(Duration.ofDays(2)),
                start.plus(Duration.ofDays(1)),
                0,
                row("SCK1AB2CD3", start.plusSeconds(20), 1500, reference));
        assertThat(balance(Account.Kind.SUSPENSE)).isEqualTo(-150_000);
        assertThat(proof(start, start).isProven()).isTrue();
        world.take(start.plus(Duration.ofDays(1)), start.plus(Duration.ofDays(3)), 1500);
        var known = proof(start, start);
        assertThat(known.isProven()).isTrue();
        assertThat(known.count(Explained.TO_BE_BOOKED)).isEqualTo(1);
        world.books.repairs().run();
        var booked = proof(start, start);
        assertThat(booked.isProven()).isTrue();
        assertThat(booked.count(Explained.RECORDED)).isEqualTo(1);
        assertThat(balance(Account.Kind.SUSPENSE)).isZero();
        assertThat(balance(Account.Kind.PROVIDER_CLEARING)).isEqualTo(150_000);
    }

    @Test
    void a_callback_that_comes_after_the_statement_takes_the_money_out_of_suspense() {
        var session = practice.approved();
        practice.ask(session.id());
        if (!(practice.store(session.id(), true) instanceof Verdict.Moved(var _, var receipt))) {
            throw new IllegalStateException("not paid");
        }
        practice.wait(Duration.ofHours(2));
        world.take(
                start.minus(HOUR),
                start.plus(HOUR),
                0,
                row(receipt.orElseThrow().value(), start.plusSeconds(5), 1500, ""));
        assertThat(balance(Account.Kind.SUSPENSE)).isEqualTo(-150_000);
        practice.work();
        practice.wait(Duration.ofMinutes(2));
        world.books.keepUp().run();
        assertThat(balance(Account.Kind.SUSPENSE)).as("with the pass, unasked").isZero();
        assertThat(proof(start, start).failed()).containsExactly(Proof.Check.STATEMENTS_COMPLETE);
        assertThat(balance(Account.Kind.SUSPENSE)).isZero();
        assertThat(balance(Account.Kind.PROVIDER_CLEARING)).isEqualTo(150_000);
    }

    @Test
    void money_that_is_not_ours_stands_apart_until_somebody_takes_that_back() {
        practice.wait(Duration.ofDays(40));
        world.take(
                start.minus(Duration.ofDays(40)),
                start.plus(Duration.ofDays(39)),
                0,
                row("SCK1AB2CD3", start, 40_000, "RENT"));
        var before = proof(start, start);
        assertThat(before.isProven()).isTrue();
        assertThat(before.count(Explained.EXCEPTION)).isEqualTo(1);
        assertThat(before.exceptions()).hasSize(1);
        var item = open();
        var what = new Resolution(Resolution.Kind.NOT_OURS, "Rent of the shop", Optional.empty());
        world.books.workOn().propose(world.owner(), item.id(), what);
        var apart = proof(start, start);
        assertThat(apart.isProven()).isTrue();
        assertThat(apart.count(Explained.HELD_FOR_OTHERS)).isEqualTo(1);
        assertThat(balance(Account.Kind.HELD_FOR_OTHERS)).isEqualTo(-4_000_000);
        assertThat(balance(Account.Kind.SUSPENSE)).isZero();
        world.books.workOn().reopen(world.owner(), item.id());
        assertThat(balance(Account.Kind.HELD_FOR_OTHERS)).isZero();
        assertThat(proof(start, start).count(Explained.EXCEPTION)).isEqualTo(1);
    }

    @Test
    void what_a_statement_says_otherwise_is_in_suspense_by_the_difference() {
        var receipt = paid();
        practice.wait(Duration.ofDays(3));
        world.take(start.minus(Duration.ofDays(2)), start.plus(Duration.ofDays(2)), 0, row(receipt, start, 1499, ""));
        assertThat(proof(start, start).isProven()).isTrue();
        assertThat(balance(Account.Kind.SUSPENSE)).isEqualTo(100);
        assertThat(balance(Account.Kind.PROVIDER_CLEARING)).isEqualTo(149_900);
    }

    private ExceptionItem open() {
        return world.stores
                .exceptions()
                .list(new Exceptions.Filter(false, Optional.empty()), Optional.empty(), 10)
                .getFirst()
                .item();
    }

    private String paid() {
        var session = practice.approved();
        practice.ask(session.id());
        practice.hear(session.id(), true);
        return practice.payment(session.id())
                .attempts()
                .getFirst()
                .receipt()
                .orElseThrow()
                .value();
    }

    private Proof proof(Instant first, Instant last) {
        var period = new Period(LocalDate.ofInstant(first, Period.BOOKS), LocalDate.ofInstant(last, Period.BOOKS));
        return world.books.proof().of(world.owner(), period).orElseThrow();
    }

    /** Debits less credits. */
    private long balance(Account.Kind kind) {
        return practice.stores().journal().balances().stream()
                .filter(it -> it.account().kind() == kind)
                .mapToLong(it -> it.debits().minor() - it.credits().minor())
                .sum();
    }
}
