package io.miadi.domain.reconciliation.matching;

import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.Due;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All dues by id and reference, and by client and amount within a time, oldest first. */
final class Dues {
    private final Map<String, OpenDue> byId = new HashMap<>();
    private final Map<String, OpenDue> byReference = new HashMap<>();
    private final Map<String, List<OpenDue>> byClient = new HashMap<>();
    private final Map<Money, Timeline> byAmount = new HashMap<>();

    void put(Due due) {
        var known = byId.get(due.id());
        if (known == null) {
            known = new OpenDue(due);
            byId.put(due.id(), known);
            enter(known);
        } else if (isElsewhere(known.due(), due)) {
            leave(known);
            known.replace(due);
            enter(known);
        } else {
            known.replace(due);
        }
        if (due.reference() != null) {
            byReference.put(due.reference(), known);
        }
    }

    @Nullable
    OpenDue byId(@Nullable String id) {
        return id == null ? null : byId.get(id);
    }

    /** Of any age and state, because money also comes for what is paid, cancelled or over. */
    @Nullable
    OpenDue byReference(@Nullable String reference) {
        return reference == null ? null : byReference.get(reference);
    }

    Collection<OpenDue> ofClient(String client) {
        return byClient.getOrDefault(client, List.of());
    }

    Stream<OpenDue> ofAmount(Money amount, Instant from, Instant to) {
        var found = byAmount.get(amount);
        return found == null ? Stream.empty() : found.between(from, to);
    }

    private static boolean isElsewhere(Due known, Due now) {
        return !known.from().equals(now.from())
                || !known.client().equals(now.client())
                || !known.amount().equals(now.amount());
    }

    private void enter(OpenDue due) {
        Timeline.insert(due, byClient.computeIfAbsent(due.due().client(), _ -> new ArrayList<>(1)));
        byAmount.computeIfAbsent(due.due().amount(), _ -> new Timeline()).add(due);
    }

    private void leave(OpenDue due) {
        var ofClient = byClient.get(due.due().client());
        if (ofClient != null) {
            ofClient.remove(due);
        }
        var ofAmount = byAmount.get(due.due().amount());
        if (ofAmount != null) {
            ofAmount.remove(due);
        }
    }
}
