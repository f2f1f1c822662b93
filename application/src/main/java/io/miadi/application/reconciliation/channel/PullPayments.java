package io.miadi.application.reconciliation.channel;

import io.miadi.application.reconciliation.channel.PaymentList.Page;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.reconciliation.LineSource;
import io.miadi.domain.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Fetches the provider's list of payments every few minutes, so that a confirmation that was lost is made up for. Each time begins a
 * little before the last one ended; what is fetched twice changes nothing. After a longer pause it goes back as far as the provider
 * shows, and writes down the time that is lost.
 */
public final class PullPayments {
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final Duration LEASE = Duration.ofMinutes(5);
    /** A payment can stand in the list later than its own time says. */
    private static final Duration OVERLAP = Duration.ofMinutes(15);
    /** The provider's clock may be ahead of ours. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 5;
    /** With a hundred rows a page: more payments in two days than any practice has. */
    private static final int MOST_PAGES = 1_000;

    private final UnitOfWork unitOfWork;
    private final PullProgress progress;
    private final PaymentList list;
    private final HearLines lines;
    private final String account;
    private final InstantSource clock;

    /** @param account the name of the account over which payments are collected */
    public PullPayments(
            UnitOfWork unitOfWork,
            PullProgress progress,
            PaymentList list,
            HearLines lines,
            String account,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.progress = progress;
        this.list = list;
        this.lines = lines;
        this.account = account;
        this.clock = clock;
    }

    /** Fetches if it is time to; returns how many rows the list had. */
    public int run() {
        return unitOfWork
                .run(() -> progress.claim(account, clock.instant(), LEASE))
                .map(this::fetch)
                .orElse(0);
    }

    private int fetch(PullProgress.State state) {
        if (!state.registered()) {
            var answer = list.register(); // nothing held open
            if (answer.state() != DirectProvider.State.DONE && answer.state() != DirectProvider.State.TAKEN) {
                return failed(state, "not registered: " + answer.words());
            }
            unitOfWork.run(() -> {
                progress.registered(account, true);
                return answer;
            });
        }
        return fetch(state, span(state));
    }

    /** In whole seconds, as the list is asked for. */
    private TimeRange span(PullProgress.State state) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var earliest = now.minus(PaymentList.REACH).plus(MARGIN);
        var wanted = state.reached().map(reached -> reached.minus(OVERLAP)).orElse(earliest);
        return new TimeRange(wanted.isBefore(earliest) ? earliest : wanted, now);
    }

    private int fetch(PullProgress.State state, TimeRange span) {
        int told = 0;
        for (int page = 0; page < MOST_PAGES; page++) {
            switch (list.fetch(span, told)) { // nothing held open
                case Page.Rows(var rows, var count) -> {
                    lines.hear(LineSource.PULL, rows);
                    told += count;
                }
                case Page.End() -> {
                    reached(state, span);
                    return told;
                }
                case Page.NotRegistered() -> {
                    unitOfWork.run(() -> {
                        progress.registered(account, false);
                        return state;
                    });
                    return failed(state, "the list is not kept for this number");
                }
                case Page.NoAnswer(var cause) -> {
                    return failed(state, cause);
                }
            }
        }
        return failed(state, "more than " + MOST_PAGES + " pages");
    }

    private void reached(PullProgress.State state, TimeRange span) {
        var now = clock.instant();
        unitOfWork.run(() -> {
            state.reached()
                    .filter(before -> before.isBefore(span.start()))
                    .ifPresent(before -> progress.missed(account, new TimeRange(before, span.start()), now));
            progress.reached(account, span.end(), now, now.plus(EVERY));
            return span;
        });
    }

    private int failed(PullProgress.State state, String cause) {
        var pause = RETRY.multipliedBy(1L << Math.min(state.tries(), MOST_DOUBLINGS));
        Instant next = clock.instant().plus(pause);
        unitOfWork.run(() -> {
            progress.failed(account, next, cause);
            return next;
        });
        return 0;
    }
}
