package io.miadi.application.reconciliation.channel;

import io.miadi.application.reconciliation.MatchingBook;
import io.miadi.application.reconciliation.MatchingInput;
import io.miadi.application.reconciliation.Reconcile;
import io.miadi.application.reconciliation.channel.ToldLines.Untold;
import io.miadi.application.transaction.UnitOfWork;

/** Tells matching of lines that were heard, all that wait at once: a rush of them costs one look at our own side. */
public final class TellMatching {
    private static final int MOST = 1_000;

    private final UnitOfWork unitOfWork;
    private final MatchingBook book;
    private final ToldLines lines;
    private final Reconcile matching;

    public TellMatching(UnitOfWork unitOfWork, MatchingBook book, ToldLines lines, Reconcile matching) {
        this.unitOfWork = unitOfWork;
        this.book = book;
        this.lines = lines;
        this.matching = matching;
    }

    /** Returns how many it was told of. */
    public int run() {
        if (lines.untold(1).isEmpty()) {
            return 0;
        }
        return unitOfWork.run(() -> {
            book.lock();
            var untold = lines.untold(MOST);
            matching.tell(untold.stream()
                    .<MatchingInput>map(each -> new MatchingInput.Heard(each.line()))
                    .toList());
            lines.told(untold.stream().map(Untold::number).toList());
            return untold.size();
        });
    }
}
