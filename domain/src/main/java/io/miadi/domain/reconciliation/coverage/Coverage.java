package io.miadi.domain.reconciliation.coverage;

import io.miadi.domain.time.TimeRange;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** For each external account the time of which every row is known. An account without statements is covered at no time. */
public record Coverage(Map<String, Spans> byAccount) {
    public static final Coverage NONE = new Coverage(Map.of());

    public Coverage {
        byAccount = Map.copyOf(byAccount);
    }

    public Spans of(String account) {
        return byAccount.getOrDefault(account, Spans.NONE);
    }

    /** The same with an account's spans in place of those it had. */
    public Coverage with(String account, Spans spans) {
        var changed = new HashMap<>(byAccount);
        changed.put(account, spans);
        return new Coverage(changed);
    }

    /** Whether the account has no row in the range that we do not know of. */
    public boolean isComplete(String account, TimeRange range) {
        return of(account).encloses(range);
    }

    /** Up to when the account is complete from a moment on. */
    public Optional<Instant> completeUntil(String account, Instant from) {
        return of(account).endOfSpanAt(from);
    }
}
