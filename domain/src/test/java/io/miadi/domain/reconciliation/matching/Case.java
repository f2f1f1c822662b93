package io.miadi.domain.reconciliation.matching;

import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.Belief;
import io.miadi.domain.reconciliation.Direction;
import io.miadi.domain.reconciliation.Due;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.LineKind;
import io.miadi.domain.reconciliation.Movement;
import io.miadi.domain.reconciliation.OwnRecord;
import io.miadi.domain.reconciliation.References;
import io.miadi.domain.reconciliation.Traces;
import io.miadi.domain.reconciliation.decision.Decision;
import io.miadi.domain.reconciliation.decision.MatchClass;
import io.miadi.domain.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;

/** One worked example being played: days count from the first of March 2026, at noon in Nairobi. */
final class Case {
    static final String PAY_BILL = "paybill 600984";
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    final Matcher matcher;

    Case() {
        this(MatchingRules.usual());
    }

    Case(MatchingRules rules) {
        this.matcher = new Matcher(rules);
    }

    static Instant day(double days) {
        return START.plus(Duration.ofMinutes(Math.round(days * 24 * 60)));
    }

    Case due(String id, String client, long shillings) {
        return due(id, client, Money.kes(shillings));
    }

    Case due(String id, String client, Money amount) {
        matcher.add(new Due(id, client, amount, reference(id), day(0), null));
        return this;
    }

    Case dueThatEnded(String id, String client, long shillings, double day) {
        matcher.add(new Due(id, client, Money.kes(shillings), reference(id), day(0), day(day)));
        return this;
    }

    Case payer(String payer, String client) {
        matcher.addPayer(payer, client);
        return this;
    }

    Case attempt(String id, String due, Belief belief, String receipt, long shillings) {
        return attempt(id, due, belief, receipt, shillings, 1, false);
    }

    Case attempt(String id, String due, Belief belief, String receipt, long shillings, double day, boolean denied) {
        var movement = new Movement(LineKind.PAYMENT, Direction.IN, Money.kes(shillings), day(day));
        matcher.add(new OwnRecord(
                id,
                PAY_BILL,
                movement,
                belief,
                receipt.isEmpty() ? null : receipt,
                due.isEmpty() ? null : due,
                denied));
        return this;
    }

    Case line(String receipt, long shillings, String typed, String payer, double day) {
        return line(receipt, Money.kes(shillings), typed, payer, day);
    }

    Case line(String receipt, Money amount, String typed, String payer, double day) {
        var traces =
                new Traces(receipt, References.normalised(typed).orElse(null), payer.isEmpty() ? null : payer, null);
        matcher.add(new Line(
                "row " + receipt, PAY_BILL, new Movement(LineKind.PAYMENT, Direction.IN, amount, day(day)), traces));
        return this;
    }

    /** The statements are complete up to a day, and windows that end by then are closed. */
    Case until(double day) {
        matcher.cover(PAY_BILL, new TimeRange(day(-60), day(day)));
        return this;
    }

    Case end() {
        return until(400);
    }

    MatchClass lineIs(String receipt) {
        return Objects.requireNonNull(matcher.report().lines().get("row " + receipt));
    }

    MatchClass recordIs(String id) {
        return Objects.requireNonNull(matcher.report().records().get(id));
    }

    Decision decisionOf(String receipt) {
        return matcher.decisions().stream()
                .filter(decision ->
                        decision.lines().stream().anyMatch(line -> line.id().equals("row " + receipt)))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    static Money usd(String amount) {
        return Money.parse(amount, Currency.getInstance("USD")).orElseThrow();
    }

    private static String reference(String id) {
        return References.normalised(id).orElseThrow();
    }
}
