package io.miadi.testkit.identity;

import io.miadi.application.identity.PasswordHasher;
import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.PasswordHash;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A hasher for tests that costs nothing and hides nothing. It counts comparisons, and can be told to be busy. */
public final class PlainPasswordHasher implements PasswordHasher {
    private static final String SCHEME = "$plain$";
    private static final String OLD_SCHEME = "$plain-old$";

    private final AtomicInteger comparisons = new AtomicInteger();
    private final AtomicReference<@Nullable Runnable> meanwhile = new AtomicReference<>();
    private volatile boolean busy;

    public void setBusy(boolean isBusy) {
        busy = isBusy;
    }

    /** The next comparison with somebody's hash is not made, because the hasher is busy; meanwhile this happens. */
    public void setBusyDuring(Runnable happening) {
        meanwhile.set(happening);
    }

    /** How often somebody's password was compared, with something or with nothing. */
    public int comparisons() {
        return comparisons.get();
    }

    /** A hash as an earlier version would have made it. */
    public static PasswordHash outdated(Secret password) {
        return new PasswordHash(OLD_SCHEME + password.reveal());
    }

    @Override
    public Hashing hash(Secret password) {
        return busy ? new Hashing.Busy() : new Hashing.Hashed(new PasswordHash(SCHEME + password.reveal()));
    }

    @Override
    public Comparison compare(Secret password, PasswordHash hash) {
        comparisons.incrementAndGet();
        var happening = meanwhile.getAndSet(null);
        if (happening != null) {
            happening.run();
        }
        if (busy || happening != null) {
            return new Comparison.Busy();
        }
        boolean outdated = hash.equals(outdated(password));
        boolean same = outdated || hash.phc().equals(SCHEME + password.reveal());
        return same ? new Comparison.Same(outdated) : new Comparison.Different();
    }

    @Override
    public Comparison compareWithNothing(Secret password) {
        comparisons.incrementAndGet();
        return busy ? new Comparison.Busy() : new Comparison.Different();
    }
}
