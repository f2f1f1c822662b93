package io.miadi.mpesa.token;

import io.miadi.mpesa.account.DarajaCredentials;
import io.miadi.mpesa.wire.DarajaCall;
import io.miadi.mpesa.wire.DarajaWire;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.Credentials;

/** Keeps one access token and fetches the next one once, however many callers want it. Thread-safe. */
public final class AccessTokens {
    private final DarajaWire wire;
    private final DarajaCredentials credentials;
    private final InstantSource instants;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<Grant.Held> kept = Optional.empty();
    private Optional<CompletableFuture<Grant>> fetching = Optional.empty();

    public AccessTokens(DarajaWire wire, DarajaCredentials credentials, InstantSource instants) {
        this.wire = wire;
        this.credentials = credentials;
        this.instants = instants;
    }

    /** A token that is still fresh; those who come while one is fetched share its answer, also when it is a refusal. */
    public Grant current() {
        var mine = new CompletableFuture<Grant>();
        CompletableFuture<Grant> running;
        lock.lock();
        try {
            var now = instants.instant();
            var fresh = kept.filter(held -> now.isBefore(held.freshUntil()));
            if (fresh.isPresent()) {
                return fresh.get();
            }
            running = joinOrLead(mine);
        } finally {
            lock.unlock();
        }
        return running.equals(mine) ? lead(mine) : running.join();
    }

    /** Asks Daraja now, whatever is kept. */
    public Grant fetch() {
        var mine = new CompletableFuture<Grant>();
        CompletableFuture<Grant> running;
        lock.lock();
        try {
            running = joinOrLead(mine);
        } finally {
            lock.unlock();
        }
        return running.equals(mine) ? lead(mine) : running.join();
    }

    /** Called under the lock. */
    private CompletableFuture<Grant> joinOrLead(CompletableFuture<Grant> mine) {
        var running = fetching.orElse(mine);
        fetching = Optional.of(running);
        return running;
    }

    private Grant lead(CompletableFuture<Grant> mine) {
        Grant grant = new Grant.Missing("the request for a token ended abruptly");
        try {
            var askedAt = instants.instant();
            var basic = Credentials.basic(credentials.consumerKey(), credentials.consumerSecret());
            grant = TokenAnswers.read(wire.get(DarajaCall.TOKEN, basic), askedAt);
        } finally {
            finish(mine, grant);
        }
        return grant;
    }

    private void finish(CompletableFuture<Grant> mine, Grant grant) {
        lock.lock();
        try {
            if (grant instanceof Grant.Held held) {
                kept = Optional.of(held);
            }
            fetching = Optional.empty();
        } finally {
            lock.unlock();
        }
        mine.complete(grant);
    }

    /** Forgets a token that Daraja refused, unless it was replaced meanwhile. */
    public void discard(Grant.Held refused) {
        lock.lock();
        try {
            kept = kept.filter(held -> !held.token().equals(refused.token()));
        } finally {
            lock.unlock();
        }
    }
}
