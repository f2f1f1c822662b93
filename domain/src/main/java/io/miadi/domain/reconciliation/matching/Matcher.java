package io.miadi.domain.reconciliation.matching;

import io.miadi.domain.reconciliation.Due;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.LineKind;
import io.miadi.domain.reconciliation.OwnRecord;
import io.miadi.domain.reconciliation.coverage.Coverage;
import io.miadi.domain.reconciliation.coverage.Spans;
import io.miadi.domain.reconciliation.decision.Decision;
import io.miadi.domain.reconciliation.matching.ExactIds.Entry;
import io.miadi.domain.time.TimeRange;
import java.time.Instant;
import java.util.List;

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
    private final Moved moved;

    public Matcher(MatchingRules rules) {
        this.book = new Book(rules);
        this.waiting = new Waiting(rules);
        this.turns = new Turns(book, waiting);
        this.moved = new Moved(book);
    }

    /** A due, or what is now known of one with the same id. */
    public void add(Due due) {
        book.dues.put(due);
    }

    /** A number that brought a client's money before, or that the client gave as their own. */
    public void addPayer(String payer, String client) {
        book.payers.know(payer, client);
    }

    /** Whether the due was told before, and so. */
    public boolean knows(Due due) {
        var known = book.dues.byId(due.id());
        return known != null && known.due().equals(due);
    }

    /** Whether the record was told before, and so. */
    public boolean knows(OwnRecord record) {
        int place = book.records.find(record.id());
        return place >= 0 && book.records.get(place).equals(record);
    }

    public boolean knowsPayer(String payer, String client) {
        return book.payers.clientsOf(payer).contains(client);
    }

    /** An attempt or a refund, or what is now believed of one with the same id. Its due comes before it. */
    public void add(OwnRecord record) {
        int place = book.hold(record);
        var due = book.dues.byId(record.due());
        var entry = record.providerId() == null
                ? null
                : book.ids.of(record.account(), key(record.movement().kind(), record.providerId()));
        if (due != null && entry != null && entry.line != Entry.NO_LINE) {
            due.drop(book.reported.get(entry.line).id());
        }
        book.dues.put(due, record);
        if (entry != null && !book.records.isDecided(place)) {
            turns.recorded(record, place, due, entry);
        }
    }

    /** A line of a report. The same one again changes nothing, or tells what was not known of it as long as it is open. */
    public void add(Line line) {
        int known = book.reported.find(line.id());
        if (known >= 0) {
            turns.learnt(line, known);
            return;
        }
        int place = book.reported.add(line.id(), line);
        var kind = line.movement().kind();
        var id = line.traces().providerId();
        if (isPostedByKind(kind)) {
            turns.byKind(line);
        } else if (id == null || !turns.reported(line, place, book.ids.of(line.account(), key(kind, id)))) {
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
        return book.decisions.after(0, book.decisions.size());
    }

    /** How many decisions there are. */
    public int decided() {
        return book.decisions.size();
    }

    /** Of the decisions behind the first so many as many as are wanted, in the order in which they were made. */
    public List<Decision> decisionsAfter(int count, int most) {
        return book.decisions.after(count, most);
    }

    /** What every line and every record of ours is at this moment. */
    public Report report() {
        return Report.of(book, coverage);
    }

    /** Tells what is of another class, or by another decision, than when this was asked last; costs no more than what changed. */
    public void tellMoved(Moves to) {
        moved.tell(coverage, to);
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
