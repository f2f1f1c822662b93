package io.miadi.testkit.reconciliation;

import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Reference;
import io.miadi.domain.reconciliation.Belief;
import io.miadi.domain.reconciliation.Due;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.OwnRecord;
import io.miadi.domain.reconciliation.References;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * A practice with one price, what its clients paid in some days, what it recorded, what its provider reports, and which is
 * which. The same seed is the same practice.
 */
public final class PracticeYear {
    public static final Instant START = Instant.parse("2026-01-01T05:00:00Z");
    private static final Money PRICE = Money.kes(3000);
    /** One client comes about so often in a year. */
    private static final int SESSIONS_A_CLIENT = 20;

    private final Random random;
    private final Dirt dirt;
    private final Duration length;
    private final Rows rows = new Rows();
    private final List<Due> dues = new ArrayList<>();
    private final List<OwnRecord> records = new ArrayList<>();
    private final Map<String, String> phones = new HashMap<>();
    private final Map<String, String> truth = new HashMap<>();

    private PracticeYear(long seed, Dirt dirt, Duration length) {
        this.random = new Random(seed);
        this.dirt = dirt;
        this.length = length;
    }

    /** @param days over which the sessions are spread */
    public static PracticeYear of(long seed, int sessions, int days, Dirt dirt) {
        var year = new PracticeYear(seed, dirt, Duration.ofDays(days));
        int clients = Math.max(2, (int) ((long) sessions * 365 / days / SESSIONS_A_CLIENT));
        year.clients(clients);
        for (int i = 0; i < sessions; i++) {
            year.session(i, "client " + year.random.nextInt(clients));
        }
        return year;
    }

    public List<Due> dues() {
        return List.copyOf(dues);
    }

    public List<OwnRecord> records() {
        return List.copyOf(records);
    }

    public List<Line> lines() {
        return rows.lines();
    }

    /** The number that each client gave as their own. */
    public Map<String, String> phones() {
        return Map.copyOf(phones);
    }

    public Truth truth() {
        return new Truth(truth);
    }

    /** When the last window has closed. */
    public Instant end() {
        return START.plus(length).plus(Duration.ofDays(120));
    }

    private void clients(int number) {
        for (int i = 0; i < number; i++) {
            int of = i > 0 && chance(dirt.sharedPhones()) ? i - 1 : i;
            phones.put("client " + i, phones.getOrDefault("client " + of, "phone " + i));
        }
    }

    private void session(int number, String client) {
        var from = START.plusSeconds(random.nextLong(length.toSeconds()));
        var reference = References.normalised(Reference.random(random).value()).orElseThrow();
        boolean unpaid = chance(dirt.unpaid());
        var closed = unpaid && random.nextBoolean() ? from.plus(Duration.ofDays(1)) : null;
        var due = new Due("due " + number, client, PRICE, reference, from, closed);
        dues.add(due);
        if (!unpaid) {
            pay(due);
        }
    }

    private void pay(Due due) {
        var at = due.from().plusSeconds(60 + random.nextLong(Duration.ofDays(2).toSeconds()));
        int way = random.nextInt(1000);
        if (way < dirt.callbackLost()) {
            push(due, at, Belief.UNRESOLVED);
        } else if (way < dirt.callbackLost() + dirt.directWithReference()) {
            byHand(due, at, chance(dirt.mistyped()) ? mistyped(reference(due)) : reference(due));
        } else if (way < dirt.callbackLost() + dirt.directWithReference() + dirt.directWithout()) {
            byHand(due, at, "");
        } else {
            push(due, at, Belief.SUCCEEDED);
        }
        if (chance(dirt.twice())) {
            byHand(due, at.plus(Duration.ofHours(3)), reference(due));
        }
    }

    private void push(Due due, Instant at, Belief belief) {
        var paid = at.plusSeconds(5 + random.nextInt(60));
        var receipt = rows.nextReceipt();
        boolean forged = belief == Belief.SUCCEEDED && chance(dirt.forged());
        if (!forged) {
            line(due, rows.payment(receipt, PRICE, paid, reference(due), phone(due)));
        }
        records.add(rows.attempt(due, PRICE, at, belief, belief == Belief.SUCCEEDED ? receipt : null));
    }

    private void byHand(Due due, Instant at, String reference) {
        var payer = chance(dirt.foreign()) ? "stranger " + random.nextInt(1_000_000) : phone(due);
        if (!reference.isEmpty() && chance(dirt.inParts())) {
            var part = Money.kes(1000);
            line(due, rows.payment(rows.nextReceipt(), part, at, reference, payer));
            var rest = PRICE.minus(part);
            line(due, rows.payment(rows.nextReceipt(), rest, at.plus(Duration.ofDays(3)), reference, payer));
        } else {
            line(due, rows.payment(rows.nextReceipt(), PRICE, at, reference, payer));
        }
    }

    private void line(Due due, Line line) {
        truth.put(line.id(), due.id());
    }

    private String mistyped(String reference) {
        int at = 2 + random.nextInt(reference.length() - 2);
        char wrong = reference.charAt(at) == 'X' ? 'Y' : 'X';
        return reference.substring(0, at) + wrong + reference.substring(at + 1);
    }

    private String phone(Due due) {
        return phones.getOrDefault(due.client(), "");
    }

    private static String reference(Due due) {
        return Objects.requireNonNull(due.reference());
    }

    private boolean chance(int thousandths) {
        return random.nextInt(1000) < thousandths;
    }
}
