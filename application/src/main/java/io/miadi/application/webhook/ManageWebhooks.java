package io.miadi.application.webhook;

import io.miadi.application.audit.AuditLog;
import io.miadi.application.secret.Randomness;
import io.miadi.application.secret.Secret;
import io.miadi.application.transaction.Ids;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import java.net.URI;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Adds, lists and removes the endpoints that other programs listen at; for administrators, and audited. */
public final class ManageWebhooks {
    private static final int MOST = 20;
    private static final int SECRET_BYTES = 32;

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

    /** What came of adding one. */
    public sealed interface Added {
        /**
         * It is told from now on.
         *
         * @param secret with which what it hears is signed; shown this once
         */
        record Done(WebhookEndpoint endpoint, Secret secret) implements Added {}

        record NotAllowed() implements Added {}

        /** The address is not one that may be called. */
        record NotReachable() implements Added {}

        /** Remove some first. */
        record TooMany() implements Added {}
    }

    public Added add(Actor.Person actor, URI url, Set<WebhookType> types) {
        if (!actor.role().isAtLeastAdmin()) {
            return new Added.NotAllowed();
        }
        if (!sender.mayCall(url)) {
            return new Added.NotReachable();
        }
        return unitOfWork.run(() -> {
            if (endpoints.list().size() >= MOST) {
                return new Added.TooMany();
            }
            var secret = Secret.of(WebhookSignature.BEGINNING
                    + Base64.getEncoder().encodeToString(origins.randomness().bytes(SECRET_BYTES)));
            var endpoint = new WebhookEndpoint(
                    origins.ids().next(),
                    url,
                    types,
                    actor.id(),
                    origins.clock().instant());
            endpoints.add(endpoint, secret);
            note(actor, "webhook.add", endpoint.id(), Map.of("host", url.getHost()));
            return new Added.Done(endpoint, secret);
        });
    }

    /** Empty for a caller who may not see them. */
    public Optional<List<WebhookEndpoint>> list(Actor.Person actor) {
        return actor.role().isAtLeastAdmin() ? Optional.of(endpoints.list()) : Optional.empty();
    }

    /** Whether there was one that could be removed by this caller. */
    public boolean remove(Actor.Person actor, UUID id) {
        return actor.role().isAtLeastAdmin()
                && unitOfWork.run(() -> {
                    boolean removed = endpoints.disable(
                            id, WebhookEndpoints.Why.REMOVED, origins.clock().instant());
                    if (removed) {
                        note(actor, "webhook.remove", id, Map.of());
                    }
                    return removed;
                });
    }

    private void note(Actor.Person actor, String action, UUID id, Map<String, String> facts) {
        audit.add(AuditEntry.fact(actor, action, "webhook:" + id, facts, "asked"));
    }
}
