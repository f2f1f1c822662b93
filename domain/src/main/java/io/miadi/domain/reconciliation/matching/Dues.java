package io.miadi.domain.reconciliation.matching;

import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.Due;
import io.miadi.domain.reconciliation.OwnRecord;
import io.miadi.domain.reconciliation.index.TextMap;
import io.miadi.domain.reconciliation.index.Timeline;
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
    private final TextMap<OpenDue> byId = new TextMap<>();
    private final TextMap<OpenDue> byReference = new TextMap<>();
    private final TextMap<OfClient> byClient = new TextMap<>();
    private final Map<Money, Timeline<OpenDue>> byAmount = new HashMap<>();
    /** Records that came before their due, by its id. */
    private final Map<String, List<String>> early = new HashMap<>();

    /** A client's dues in their order; that the next is the latest is known without a look at the one before. */
    private static final class OfClient {
        final List<OpenDue> dues = new ArrayList<>(4);
        Instant latest = Instant.MIN;

        void add(OpenDue due) {
            var from = due.due().from();
            if (from.isAfter(latest)) {
                dues.add(due);
                latest = from;
            } else {
                Timeline.insert(due, dues, OpenDue.OLDEST);
            }
        }
    }

    private List<OpenDue> changed = new ArrayList<>();
    /** References that dues had before they changed. */
    private List<String> renamed = new ArrayList<>();

    void put(Due due) {
        var known = byId.named(due.id());
        if (known == null) {
            known = new OpenDue(due);
            byId.add(due.id(), known);
            enter(known);
        } else {
            replace(known, due);
        }
        if (due.reference() != null) {
            byReference.put(due.reference(), known);
        }
        change(known);
    }

    private void replace(OpenDue known, Due due) {
        var before = known.due();
        if (before.reference() != null && !before.reference().equals(due.reference())) {
            renamed.add(before.reference());
        }
        if (isElsewhere(before, due)) {
            leave(known);
            known.replace(due);
            enter(known);
        } else {
            known.replace(due);
        }
    }

    @Nullable
    OpenDue byId(@Nullable String id) {
        return id == null ? null : byId.named(id);
    }

    /** Of any age and state, because money also comes for what is paid, cancelled or over. */
    @Nullable
    OpenDue byReference(@Nullable String reference) {
        return reference == null ? null : byReference.named(reference);
    }

    Collection<OpenDue> ofClient(String client) {
        var found = byClient.named(client);
        return found == null ? List.of() : found.dues;
    }

    Stream<OpenDue> ofAmount(Money amount, Instant from, Instant to) {
        var found = byAmount.get(amount);
        return found == null ? Stream.empty() : found.between(from, to);
    }

    /** Puts an attempt beside its due; of one that comes before it, only the name is kept. */
    void put(@Nullable OpenDue due, OwnRecord attempt) {
        if (due != null) {
            due.put(attempt);
            change(due);
        } else if (attempt.due() != null) {
            early.computeIfAbsent(attempt.due(), _ -> new ArrayList<>()).add(attempt.id());
        }
    }

    void receive(OpenDue due, String source, Instant at, Money money) {
        if (due.receive(source, at, money)) {
            change(due);
        }
    }

    private void change(OpenDue due) {
        if (due.change()) {
            changed.add(due);
        }
    }

    /** The dues that something happened to since this was asked last. */
    List<OpenDue> takeChanged() {
        var taken = changed;
        changed = new ArrayList<>();
        taken.forEach(OpenDue::taken);
        return taken;
    }

    List<String> takeRenamed() {
        var taken = renamed;
        renamed = new ArrayList<>();
        return taken;
    }

    /** The ids of records that came before their due. */
    List<String> early(String due) {
        return early.isEmpty() ? List.of() : early.getOrDefault(due, List.of());
    }

    private static boolean isElsewhere(Due known, Due now) {
        return !known.from().equals(now.from())
                || !known.client().equals(now.client())
                || !known.amount().equals(now.amount());
    }

    private void enter(OpenDue due) {
        int place = byClient.find(due.due().client());
        if (place < 0) {
            place = byClient.add(due.due().client(), new OfClient());
        }
        byClient.get(place).add(due);
        byAmount.computeIfAbsent(
                        due.due().amount(), _ -> new Timeline<>(it -> it.due().from(), OpenDue.OLDEST))
                .add(due);
    }

    private void leave(OpenDue due) {
        var ofClient = byClient.named(due.due().client());
        if (ofClient != null) {
            ofClient.dues.remove(due);
        }
        var ofAmount = byAmount.get(due.due().amount());
        if (ofAmount != null) {
            ofAmount.remove(due);
        }
    }
}
