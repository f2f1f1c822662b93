package io.miadi.application.webhook;

import io.miadi.application.audit.AuditLog;
import io.miadi.application.secret.Randomness;
import io.miadi.application.secret.Secret;
import io.miadi.application.transaction.Ids;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.application.webhook.WebhookEndpoint.Settings;
import io.miadi.application.webhook.WebhookEndpoint.Standing;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Adds, changes and removes the endpoints that other programs listen at; for administrators, and audited. */
public final class ManageWebhooks {
    private static final int MOST = 20;

    /** So long the secret before signs beside the new one. */
    private static final Duration OVERLAP = Duration.ofHours(24);

    private final UnitOfWork unitOfWork;
    private final WebhookEndpoints endpoints;
    private final WebhookSender sender;
    private final AuditLog audit;
    private final Origins origins;

    /** Where ids, secrets and times come from. */
    public record Origins(Ids ids, Randomness randomness, InstantSource clock) {}

    public ManageWebhooks(
            UnitOfWork unitOfWork, WebhookEndpoints endpoints, WebhookSender sender, AuditLog audit, Origins origins) {
        this.unitOfWork = unitOfWork;
        this.endpoints = endpoints;
        this.sender = sender;
        this.audit = audit;
        this.origins = origins;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Done(WebhookEndpoint endpoint) implements Outcome {}

        /**
         * It is told from now on, or signed anew.
         *
         * @param secret with which what it hears is signed; shown this once
         * @param formerUntil how long the secret before signs as well; empty where there was none
         */
        record WithSecret(WebhookEndpoint endpoint, Secret secret, Optional<Instant> formerUntil) implements Outcome {}

        record NotAllowed() implements Outcome {}

        record NotFound() implements Outcome {}

        /** The address is not one that may be called. */
        record NotReachable() implements Outcome {}

        /** Remove some first. */
        record TooMany(int most) implements Outcome {}
    }

    public Outcome add(Actor.Person actor, Settings settings) {
        if (!actor.role().isAtLeastAdmin()) {
            return new Outcome.NotAllowed();
        }
        if (!sender.mayCall(settings.url())) {
            return new Outcome.NotReachable();
        }
        return unitOfWork.run(() -> {
            if (endpoints.list().size() >= MOST) {
                return new Outcome.TooMany(MOST);
            }
            var secret = WebhookSignature.newSecret(origins.randomness());
            var now = origins.clock().instant();
            var endpoint = new WebhookEndpoint(origins.ids().next(), settings, actor.id(), now, new Standing.Well());
            endpoints.add(endpoint, secret);
            note(actor, "webhook.add", endpoint.id(), WebhookFacts.of(endpoint));
            return new Outcome.WithSecret(endpoint, secret, Optional.empty());
        });
    }

    /** Empty for a caller who may not see them. */
    public Optional<List<WebhookEndpoint>> list(Actor.Person actor) {
        return actor.role().isAtLeastAdmin() ? Optional.of(endpoints.list()) : Optional.empty();
    }

    public Outcome find(Actor.Person actor, UUID id) {
        return actor.role().isAtLeastAdmin() ? found(endpoints.find(id)) : new Outcome.NotAllowed();
    }

    private static Outcome found(Optional<WebhookEndpoint> endpoint) {
        return endpoint.<Outcome>map(Outcome.Done::new).orElseGet(Outcome.NotFound::new);
    }

    /** @param how what is to be different of it */
    public Outcome change(Actor.Person actor, UUID id, UnaryOperator<WebhookEndpoint> how) {
        if (!actor.role().isAtLeastAdmin()) {
            return new Outcome.NotAllowed();
        }
        var known = endpoints.find(id);
        if (known.isEmpty()) {
            return new Outcome.NotFound();
        }
        // The name service is asked here, before anything is held open.
        var url = how.apply(known.get()).settings().url();
        if (!url.equals(known.get().settings().url()) && !sender.mayCall(url)) {
            return new Outcome.NotReachable();
        }
        return unitOfWork.run(() -> found(endpoints.lock(id).map(before -> changed(actor, before, how.apply(before)))));
    }

    private WebhookEndpoint changed(Actor.Person actor, WebhookEndpoint before, WebhookEndpoint after) {
        if (!after.equals(before)) {
            endpoints.replace(after);
            var subject = "webhook:" + after.id();
            audit.add(new AuditEntry(
                    actor, "webhook.change", subject, WebhookFacts.of(before), WebhookFacts.of(after), "asked"));
        }
        return after;
    }

    public Outcome rotate(Actor.Person actor, UUID id) {
        if (!actor.role().isAtLeastAdmin()) {
            return new Outcome.NotAllowed();
        }
        return unitOfWork.run(() -> endpoints
                .lock(id)
                .<Outcome>map(endpoint -> rotated(actor, endpoint))
                .orElseGet(Outcome.NotFound::new));
    }

    private Outcome rotated(Actor.Person actor, WebhookEndpoint endpoint) {
        var secret = WebhookSignature.newSecret(origins.randomness());
        var until = origins.clock().instant().plus(OVERLAP);
        endpoints.rotate(endpoint.id(), secret, until);
        note(actor, "webhook.rotate", endpoint.id(), Map.of("formerUntil", until.toString()));
        return new Outcome.WithSecret(endpoint, secret, Optional.of(until));
    }

    public Outcome remove(Actor.Person actor, UUID id) {
        if (!actor.role().isAtLeastAdmin()) {
            return new Outcome.NotAllowed();
        }
        return unitOfWork.run(() -> {
            var known = endpoints.lock(id);
            known.ifPresent(endpoint -> {
                endpoints.remove(id, origins.clock().instant());
                note(actor, "webhook.remove", id, WebhookFacts.of(endpoint));
            });
            return found(known);
        });
    }

    private void note(Actor.Person actor, String action, UUID id, Map<String, String> facts) {
        audit.add(AuditEntry.fact(actor, action, "webhook:" + id, facts, "asked"));
    }
}
