package io.miadi.application.webhook;

import io.miadi.application.audit.AuditLog;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.application.webhook.WebhookDeliveries.State;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;

/** Shows what an endpoint was told, tells it once more, and tries it out; for administrators, and audited. */
public final class RepeatWebhooks {
    /** So far back a replay reaches. */
    public static final int MOST_DAYS = 90;

    private static final int TRIES_SHOWN = 50;

    private final UnitOfWork unitOfWork;
    private final WebhookEndpoints endpoints;
    private final WebhookEvents events;
    private final WebhookLog log;
    private final Witness witness;

    /** Who keeps what was done, and when it was. */
    public record Witness(AuditLog audit, InstantSource clock) {}

    public RepeatWebhooks(
            UnitOfWork unitOfWork, WebhookEndpoints endpoints, WebhookEvents events, WebhookLog log, Witness witness) {
        this.unitOfWork = unitOfWork;
        this.endpoints = endpoints;
        this.events = events;
        this.log = log;
        this.witness = witness;
    }

    /**
     * What came of it.
     *
     * @param <T> what it is about
     */
    public sealed interface Outcome<T> {
        record Done<T>(T what) implements Outcome<T> {}

        record NotAllowed<T>() implements Outcome<T> {}

        record NotFound<T>() implements Outcome<T> {}

        /** It rests; what it is sent now would only wait. */
        record NotTold<T>() implements Outcome<T> {}

        /** It is longer ago than a replay reaches. */
        record TooLongAgo<T>() implements Outcome<T> {}
    }

    /** Latest first, strictly before the delivery of that number where one is given. */
    public Outcome<List<WebhookLog.Delivery>> list(
            Actor.Person actor, UUID id, Optional<State> state, OptionalLong before, int limit) {
        return about(actor, id, _ -> new Outcome.Done<>(log.list(id, state, before, limit)));
    }

    public Outcome<WebhookLog.Sent> sent(Actor.Person actor, UUID id, UUID event) {
        return about(actor, id, _ -> there(log.sent(id, event, TRIES_SHOWN)));
    }

    /** Sends it an event that says nothing. */
    public Outcome<WebhookLog.Delivery> test(Actor.Person actor, UUID id) {
        return about(actor, id, endpoint -> {
            if (!endpoint.standing().isTold()) {
                return new Outcome.NotTold<>();
            }
            var event = events.announceTo(id, new Announcement(WebhookType.TEST, Map.of("endpointId", id.toString())));
            note(actor, "webhook.test", id, Map.of("event", event.toString()));
            return there(log.find(id, event));
        });
    }

    /** Tells one event once more. Where the endpoint rests it waits with the others. */
    public Outcome<WebhookLog.Delivery> replay(Actor.Person actor, UUID id, UUID event) {
        return about(actor, id, _ -> {
            if (log.replay(id, event, now())) {
                note(actor, "webhook.replay", id, Map.of("event", event.toString()));
            }
            return there(log.find(id, event));
        });
    }

    /** Tells all that happened since then once more; how many that is. */
    public Outcome<Integer> replaySince(Actor.Person actor, UUID id, Instant since) {
        return about(actor, id, _ -> {
            if (since.isBefore(now().minus(Duration.ofDays(MOST_DAYS)))) {
                return new Outcome.TooLongAgo<>();
            }
            int count = log.replaySince(id, since, now());
            note(actor, "webhook.replay", id, Map.of("since", since.toString(), "count", Integer.toString(count)));
            return new Outcome.Done<>(count);
        });
    }

    private <T> Outcome<T> about(Actor.Person actor, UUID id, Function<WebhookEndpoint, Outcome<T>> what) {
        if (!actor.role().isAtLeastAdmin()) {
            return new Outcome.NotAllowed<>();
        }
        return unitOfWork.run(() -> endpoints.find(id).map(what).orElseGet(Outcome.NotFound::new));
    }

    private static <T> Outcome<T> there(Optional<T> found) {
        return found.<Outcome<T>>map(Outcome.Done::new).orElseGet(Outcome.NotFound::new);
    }

    private Instant now() {
        return witness.clock().instant();
    }

    private void note(Actor.Person actor, String action, UUID id, Map<String, String> facts) {
        witness.audit().add(AuditEntry.fact(actor, action, "webhook:" + id, facts, "asked"));
    }
}
