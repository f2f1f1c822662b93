package io.miadi.application.reconciliation;

import static java.util.function.Predicate.not;

import io.miadi.application.reconciliation.statement.Statements;
import io.miadi.application.reconciliation.work.Exceptions;
import io.miadi.application.reconciliation.work.NeedsWork;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.reconciliation.matching.MatchingRules;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells matching what is new, and keeps what it decides. A line that arrives now and a run over a year take this one way. What is
 * new on our side always comes before what was reported, since reports close windows.
 */
public final class Reconcile {
    private final UnitOfWork unitOfWork;
    private final MatchingBook book;
    private final Statements statements;
    private final OurSide ours;
    private final Exceptions exceptions;
    private final Setting setting;
    private final InstantSource clock;

    /** What the last unit of work that was committed left; nothing while one is open or after one that failed. */
    private @Nullable Replica known;

    public Reconcile(
            UnitOfWork unitOfWork,
            MatchingBook book,
            Statements statements,
            OurSide ours,
            Exceptions exceptions,
            Setting setting,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.book = book;
        this.statements = statements;
        this.ours = ours;
        this.exceptions = exceptions;
        this.setting = setting;
        this.clock = clock;
    }

    /** @param account the name of the account over which payments are collected */
    public record Setting(String account, MatchingRules rules) {}

    /** What came of it: how many things were new on our side, and how many decisions were made. */
    public record Pass(int news, int decisions) {}

    /** Nobody else tells matching anything, or adds lines, until the end of the unit of work that is open. */
    public void hold() {
        book.lock();
    }

    /** Tells matching what is new on our side. */
    public Pass pass() {
        return tell(List.of());
    }

    /** The same, and what was reported behind it. Joins a unit of work that is open. */
    public Pass tell(List<MatchingInput> reported) {
        return unitOfWork.run(() -> {
            book.lock();
            var replica = current();
            book.forEachInput(replica.applied(), replica::apply);
            var news = new ArrayList<MatchingInput>();
            ours.forEach(setting.account(), input -> {
                if (replica.isNews(input)) {
                    news.add(input);
                }
            });
            int own = news.size();
            news.addAll(reported);
            var decided = tell(replica, news);
            book.decide(
                    decided,
                    decided.stream()
                            .filter(Repairs::isWanted)
                            .map(Decided::number)
                            .toList());
            var moved = replica.moved();
            var now = clock.instant();
            book.place(moved, now);
            exceptions.open(moved.stream().filter(NeedsWork::test).toList(), now);
            exceptions.heal(moved.stream().filter(not(NeedsWork::test)).toList(), now);
            unitOfWork.afterCommit(() -> keep(replica));
            return new Pass(own, decided.size());
        });
    }

    private List<Decided> tell(Replica replica, List<MatchingInput> news) {
        long sequence = book.lastInput();
        book.append(news);
        var decided = new ArrayList<Decided>();
        for (var input : news) {
            sequence++;
            decided.addAll(replica.apply(new MatchingBook.Numbered(sequence, input)));
        }
        return decided;
    }

    /** The replica leaves its place until its unit of work is committed, so that what is rolled back is never built upon. */
    private synchronized Replica current() {
        var replica = known;
        known = null;
        return replica == null ? new Replica(setting.rules(), statements, book.positions()) : replica;
    }

    private synchronized void keep(Replica replica) {
        if (known == null || known.applied() < replica.applied()) {
            known = replica;
        }
    }
}
