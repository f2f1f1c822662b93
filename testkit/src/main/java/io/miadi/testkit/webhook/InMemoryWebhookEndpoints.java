package io.miadi.testkit.webhook;

import io.miadi.application.secret.Secret;
import io.miadi.application.webhook.WebhookDeliveries.Receiver;
import io.miadi.application.webhook.WebhookEndpoint;
import io.miadi.application.webhook.WebhookEndpoints;
import io.miadi.application.webhook.WebhookType;
import io.miadi.testkit.transaction.InMemoryTable;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Endpoints and their secrets in memory, in the order in which they were added. */
public final class InMemoryWebhookEndpoints implements WebhookEndpoints {
    private final InMemoryTable<UUID, Kept> kept;
    private final List<Consumer<UUID>> removals = new ArrayList<>();

    /** @param former the secret before, and until when it signs */
    private record Kept(WebhookEndpoint endpoint, Secret secret, Optional<Former> former) {}

    private record Former(Secret secret, Instant until) {}

    public InMemoryWebhookEndpoints(InMemoryUnitOfWork unitOfWork) {
        this.kept = new InMemoryTable<>(unitOfWork);
    }

    /** Something that happens with every removal. */
    void onRemoval(Consumer<UUID> giveUp) {
        removals.add(giveUp);
    }

    @Override
    public void add(WebhookEndpoint endpoint, Secret secret) {
        kept.put(endpoint.id(), new Kept(endpoint, secret, Optional.empty()));
    }

    @Override
    public List<WebhookEndpoint> list() {
        return kept.rows().map(Kept::endpoint).toList();
    }

    @Override
    public Optional<WebhookEndpoint> find(UUID id) {
        return kept.get(id).map(Kept::endpoint);
    }

    @Override
    public Optional<WebhookEndpoint> lock(UUID id) {
        return find(id);
    }

    @Override
    public void replace(WebhookEndpoint endpoint) {
        kept.get(endpoint.id())
                .ifPresent(known -> kept.put(endpoint.id(), new Kept(endpoint, known.secret(), known.former())));
    }

    @Override
    public void rotate(UUID id, Secret next, Instant formerUntil) {
        var known = kept.get(id).orElseThrow();
        kept.put(id, new Kept(known.endpoint(), next, Optional.of(new Former(known.secret(), formerUntil))));
    }

    @Override
    public boolean remove(UUID id, Instant at) {
        if (kept.get(id).isEmpty()) {
            return false;
        }
        kept.remove(id);
        removals.forEach(removal -> removal.accept(id));
        return true;
    }

    List<UUID> listeningTo(WebhookType type) {
        return list().stream()
                .filter(endpoint -> endpoint.settings().types().contains(type))
                .map(WebhookEndpoint::id)
                .toList();
    }

    Optional<Receiver> receiver(UUID id, Instant now) {
        return kept.get(id)
                .filter(known -> known.endpoint().standing().isTold())
                .map(known -> new Receiver(id, known.endpoint().settings().url(), signing(known, now)));
    }

    private static List<Secret> signing(Kept known, Instant now) {
        var former =
                known.former().filter(before -> now.isBefore(before.until())).map(Former::secret);
        return Stream.concat(Stream.of(known.secret()), former.stream()).toList();
    }
}
