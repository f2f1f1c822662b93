package io.miadi.testkit.webhook;

import io.miadi.application.webhook.WebhookDeliveries;
import io.miadi.application.webhook.WebhookLog;
import io.miadi.application.webhook.WebhookType;
import io.miadi.testkit.transaction.InMemoryTable;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What waits for endpoints in memory, and the log of it. */
public final class InMemoryWebhookQueue implements WebhookDeliveries, WebhookLog {
    private final InMemoryTable<Long, QueuedWebhook> rows;
    private final InMemoryWebhookEndpoints endpoints;
    private long last;

    public InMemoryWebhookQueue(InMemoryUnitOfWork unitOfWork, InMemoryWebhookEndpoints endpoints) {
        this.rows = new InMemoryTable<>(unitOfWork);
        this.endpoints = endpoints;
        endpoints.onRemoval(endpoint -> change(row -> row.endpoint().equals(endpoint), QueuedWebhook::givenUp));
    }

    void put(UUID endpoint, Letter letter, WebhookType type, Instant at) {
        last++;
        rows.put(last, QueuedWebhook.fresh(last, endpoint, letter, type, at));
    }

    private int change(Predicate<QueuedWebhook> which, Function<QueuedWebhook, QueuedWebhook> how) {
        var changed = rows.rows().filter(which).map(how).toList();
        changed.forEach(row -> rows.put(row.number(), row));
        return changed.size();
    }

    @Override
    public List<Long> due(Instant now, int inFlight) {
        return endpoints.list().stream()
                .filter(endpoint -> endpoint.standing().isTold())
                .flatMap(endpoint -> due(endpoint.id(), now, inFlight))
                .sorted(Comparator.comparing(QueuedWebhook::dueAt).thenComparing(QueuedWebhook::number))
                .map(QueuedWebhook::number)
                .toList();
    }

    private Stream<QueuedWebhook> due(UUID endpoint, Instant now, int inFlight) {
        var own = rows.rows().filter(row -> row.endpoint().equals(endpoint)).toList();
        long flying = own.stream().filter(row -> row.isInFlight(now)).count();
        return own.stream()
                .filter(row -> row.isDue(now))
                .sorted(Comparator.comparing(QueuedWebhook::dueAt).thenComparing(QueuedWebhook::number))
                .limit(Math.max(0, inFlight - flying));
    }

    @Override
    public Optional<Claimed> claim(long delivery, Instant now, Instant leaseUntil) {
        return rows.get(delivery)
                .filter(row -> row.isDue(now))
                .flatMap(row -> endpoints.receiver(row.endpoint(), now).map(receiver -> {
                    var leased = row.leased(leaseUntil);
                    rows.put(delivery, leased);
                    return new Claimed(delivery, leased.tries(), leased.triesBefore(), leased.letter(), receiver);
                }));
    }

    @Override
    public void end(Claimed claimed, Ended ended) {
        change(row -> row.number() == claimed.delivery(), row -> row.ended(claimed, tried(ended), ended));
    }

    private static Try tried(Ended ended) {
        var took = Optional.of(Duration.between(ended.began(), ended.at()));
        return new Try(ended.began(), took, ended.status(), ended.cause());
    }

    @Override
    public List<Delivery> list(UUID endpoint, Optional<State> state, OptionalLong before, int limit) {
        return rows.rows()
                .filter(row -> row.endpoint().equals(endpoint))
                .filter(row -> state.isEmpty() || state.get() == row.state())
                .filter(row -> row.number() < before.orElse(Long.MAX_VALUE))
                .sorted(Comparator.comparing(QueuedWebhook::number).reversed())
                .limit(limit)
                .map(QueuedWebhook::shown)
                .toList();
    }

    @Override
    public Optional<Delivery> find(UUID endpoint, UUID event) {
        return row(endpoint, event).map(QueuedWebhook::shown);
    }

    private Optional<QueuedWebhook> row(UUID endpoint, UUID event) {
        return rows.rows()
                .filter(row ->
                        row.endpoint().equals(endpoint) && row.letter().event().equals(event))
                .findFirst();
    }

    @Override
    public Optional<Sent> sent(UUID endpoint, UUID event, int tries) {
        return row(endpoint, event)
                .map(row -> new Sent(
                        row.shown(),
                        row.letter(),
                        row.log().reversed().stream().limit(tries).toList()));
    }

    @Override
    public boolean replay(UUID endpoint, UUID event, Instant now) {
        return change(
                        row -> row.endpoint().equals(endpoint)
                                && row.letter().event().equals(event),
                        row -> row.again(now))
                == 1;
    }

    @Override
    public int replaySince(UUID endpoint, Instant since, Instant now) {
        return change(row -> row.endpoint().equals(endpoint) && !row.at().isBefore(since), row -> row.again(now));
    }
}
