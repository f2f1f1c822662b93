package io.miadi.domain.reconciliation.matching;

import io.miadi.domain.reconciliation.Due;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.LineKind;
import io.miadi.domain.reconciliation.OwnRecord;
import io.miadi.domain.reconciliation.coverage.Coverage;
import io.miadi.domain.reconciliation.coverage.Spans;
import io.miadi.domain.reconciliation.decision.Decision;
import io.miadi.domain.time.TimeRange;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes what we recorded and what was reported, as it comes, and says what belongs together. An equal provider id is decided
 * at once. Everything else waits until the reports cover the window in which a rival could still appear; then it is decided
 * with what was known up to that moment, so that the order and the pieces in which things arrived make no difference.
 *
 * <p>Not thread-safe: one practice's matching is one sequence.
 */
public final class Matcher {
    private final Book book;
    private final Waiting waiting;
    private Coverage coverage = Coverage.NONE;
    private final Turns turns;
    private final Set<String> seen = new HashSet<>();

    public Matcher(MatchingRules rules) {
        this.book = new Book(rules);
        this.waiting = new Waiting(rules);
        this.turns = new Turns(book, waiting);
    }

    /** A due, or what is now known of one with the same id. */
    public void add(Due due) {
        book.dues.put(due);
    }

    /** A number that brought a client's money before, or that the client gave as their own. */
    public void addPayer(String payer, String client) {
        book.payers.know(payer, client);
    }

    /** An attempt or a refund, or what is now believed of one with the same id. Its due comes before it. */
    public void add(OwnRecord record) {
        var held = book.hold(record);
        var due = book.dues.byId(record.due());
        var entry = record.providerId() == null
                ? null
                : book.ids.of(record.account(), key(record.movement().kind(), record.providerId()));
        if (due != null) {
            if (entry != null && entry.line != null) {
                due.drop(entry.line.id());
            }
            due.put(record);
        }
        if (entry != null && !held.confirmed) {
            turns.recorded(record, entry);
        }
    }

    /** A line of a report. The same one again changes nothing, or tells what was not known of it as long as it is open. */
    public void add(Line line) {
        var kind = line.movement().kind();
        var id = line.traces().providerId();
        if (!seen.add(line.id())) {
            turns.learnt(line, id == null ? null : book.ids.of(line.account(), key(kind, id)));
            return;
        }
        if (isPostedByKind(kind)) {
            turns.byKind(line);
        } else if (id == null || !turns.reported(line, book.ids.of(line.account(), key(kind, id)))) {
            book.lines.add(line);
            waiting.add(line, Waiting.Phase.ATTEMPTS);
        }
    }

    /** The reports of an account are complete for a span and add up; decides everything whose window this closes. */
    public void cover(String account, TimeRange span) {
        coverage = coverage.with(account, coverage.of(account).plus(new Spans(List.of(span))));
        takeTurns();
    }

    /** Decides about lines that came late, into time that was covered already; told when all of a report was added. */
    public void takeTurns() {
        var closed = closed();
        for (var turn = waiting.next(closed); turn.isPresent(); turn = waiting.next(closed)) {
            turns.take(turn.get());
        }
    }

    /** The time up to which every account is covered without a hole since its first span; nothing closes after it. */
    private Instant closed() {
        return coverage.byAccount().values().stream()
                .map(spans -> spans.ranges().getFirst().end())
                .min(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    /** Everything decided so far, in the order in which it was. */
    public List<Decision> decisions() {
        return List.copyOf(book.decisions());
    }

    /** How many decisions there are. */
    public int decided() {
        return book.decisions().size();
    }

    /** The decisions behind the first so many, in the order in which they were made. */
    public List<Decision> decisionsAfter(int count) {
        return List.copyOf(book.decisions().subList(count, book.decisions().size()));
    }

    /** What every line and every record of ours is at this moment. */
    public Report report() {
        return Report.of(book, coverage);
    }

    /** A payment and the charge for it bear the same receipt; only what can be a record of ours is looked up by it. */
    private static String key(LineKind kind, String providerId) {
        return kind == LineKind.PAYMENT ? providerId : kind + " " + providerId;
    }

    private static boolean isPostedByKind(LineKind kind) {
        return switch (kind) {
            case FEE, OPENING, UNRECOGNISED -> true;
            case PAYMENT, REFUND, REVERSAL, CHARGEBACK, PAYOUT, ADJUSTMENT -> false;
        };
    }
}
