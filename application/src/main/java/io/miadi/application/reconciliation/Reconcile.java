package io.miadi.application.reconciliation;

import static java.util.function.Predicate.not;

import io.miadi.application.reconciliation.statement.Statements;
import io.miadi.application.reconciliation.suspense.KeepSuspense;
import io.miadi.application.reconciliation.work.Exceptions;
import io.miadi.application.reconciliation.work.NeedsWork;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.reconciliation.matching.MatchingRules;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells matching what is new, and keeps what it decides. A line that arrives now and a run over a year take this one way. What is
 * new on our side always comes before what was reported, since reports close windows.
 */
public final class Reconcile {
    private static final int INPUTS_READ = 2_000;

    private final UnitOfWork unitOfWork;
    private final MatchingBook book;
    private final Statements statements;
    private final OurSide ours;
    private final Exceptions exceptions;
    private final KeepSuspense suspense;
    private final Setting setting;
    private final InstantSource clock;

    private final Replicas replicas = new Replicas();

    public Reconcile(
            UnitOfWork unitOfWork,
            MatchingBook book,
            Statements statements,
            OurSide ours,
            Followers followers,
            Setting setting,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.book = book;
        this.statements = statements;
        this.ours = ours;
        this.exceptions = followers.exceptions();
        this.suspense = followers.suspense();
        this.setting = setting;
        this.clock = clock;
    }

    /** @param account the name of the account over which payments are collected */
    public record Setting(String account, MatchingRules rules) {}

    /** What follows whenever something found its place. */
    public record Followers(Exceptions exceptions, KeepSuspense suspense) {}

    /** What came of it: how many things were new on our side, and how many decisions were made. */
    public record Pass(int news, int decisions) {
        private static final Pass NOTHING = new Pass(0, 0);

        private Pass and(Pass other) {
            return new Pass(news + other.news, decisions + other.decisions);
        }
    }

    /** Tells matching what is new on our side: what may have changed since it was looked at last, or the whole of it. */
    public Pass pass() {
        catchUp();
        return replicas.since().isEmpty() ? passOverAll() : tell(List.of());
    }

    /** The same over all of our side, a page in each unit of work, which also finds what left no trace in time. */
    public Pass passOverAll() {
        catchUp();
        var mark = mark();
        var sum = Pass.NOTHING;
        var at = new Page(Optional.empty(), Pass.NOTHING);
        do {
            var after = at.end();
            at = unitOfWork.run(() -> page(after));
            sum = sum.and(at.told());
        } while (at.end().isPresent());
        replicas.looked(mark);
        return sum.and(tell(List.of()));
    }

    private record Page(Optional<String> end, Pass told) {}

    private Page page(Optional<String> after) {
        book.lock();
        var replica = upToDate();
        var news = new ArrayList<MatchingInput>();
        var end = ours.page(setting.account(), after, input -> addNews(replica, input, news));
        return new Page(end, tell(replica, news, List.of()));
    }

    /** Nobody else tells matching anything, or adds lines, until the end of the unit of work that is open. */
    public void hold() {
        book.lock();
    }

    /** Tells what is new on our side and what was reported behind it. Joins a unit of work that is open. */
    public Pass tell(List<MatchingInput> reported) {
        return unitOfWork.run(() -> {
            book.lock();
            var replica = upToDate();
            var mark = mark();
            var news = new ArrayList<MatchingInput>();
            replicas.since()
                    .ifPresentOrElse(
                            since -> ours.changed(setting.account(), since, input -> addNews(replica, input, news)),
                            () -> everything(replica, news));
            var told = tell(replica, news, reported);
            unitOfWork.afterCommit(() -> replicas.looked(mark));
            return told;
        });
    }

    private OurSide.Mark mark() {
        return new OurSide.Mark(clock.instant(), ours.lastHeard());
    }

    private void everything(Replica replica, List<MatchingInput> news) {
        Optional<String> end = Optional.empty();
        do {
            end = ours.page(setting.account(), end, input -> addNews(replica, input, news));
        } while (end.isPresent());
    }

    private static void addNews(Replica replica, MatchingInput input, List<MatchingInput> news) {
        if (replica.isNews(input)) {
            news.add(input);
        }
    }

    private Pass tell(Replica replica, List<MatchingInput> news, List<MatchingInput> reported) {
        int before = replica.decided();
        long sequence = book.lastInput();
        book.append(news);
        book.append(reported);
        for (var inputs : List.of(news, reported)) {
            for (var input : inputs) {
                sequence++;
                replica.apply(new MatchingBook.Numbered(sequence, input), this::keep);
            }
        }
        var now = clock.instant();
        replica.forEachMoved(moved -> follow(moved, now));
        reported.forEach(this::book);
        unitOfWork.afterCommit(() -> replicas.keep(replica));
        return new Pass(news.size(), replica.decided() - before);
    }

    private void keep(List<Decided> made) {
        book.decide(
                made,
                made.stream().filter(Repairs::isWanted).map(Decided::number).toList());
    }

    private void book(MatchingInput input) {
        if (input instanceof MatchingInput.Lines(var statement)) {
            suspense.taken(statement);
        }
    }

    private void follow(List<Position> moved, Instant now) {
        book.place(moved, now);
        exceptions.open(moved.stream().filter(NeedsWork::test).toList(), now);
        exceptions.heal(moved.stream().filter(not(NeedsWork::test)).toList(), now);
        // Whatever our records came to explain moved its line; to look at all that waits would cost more with every
        // line that does.
        suspense.follow(moved.stream()
                .filter(position -> position.side() == Position.Side.THEIRS)
                .map(Position::id)
                .toList());
    }

    /** Reads what others told meanwhile, a little at a time and without the lock, so that nobody waits for a node that starts. */
    private void catchUp() {
        if (replicas.isAway()) {
            return;
        }
        var replica = replicas.takeIfThere().orElseGet(this::empty);
        long before;
        do {
            before = replica.applied();
            unitOfWork.run(() -> read(replica));
        } while (replica.applied() > before);
        replica.settle();
        unitOfWork.afterCommit(() -> replicas.keep(replica));
    }

    /** For the one who has the lock, after whom nobody tells anything. */
    private Replica upToDate() {
        var replica = replicas.take().orElseGet(this::empty);
        long before;
        do {
            before = replica.applied();
            read(replica);
        } while (replica.applied() > before);
        replica.settle();
        return replica;
    }

    private Replica read(Replica replica) {
        book.inputs(replica.applied(), INPUTS_READ).forEach(replica::read);
        return replica;
    }

    private Replica empty() {
        return new Replica(setting.rules(), statements);
    }
}
