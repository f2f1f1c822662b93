package io.miadi.application.reconciliation.channel;

import io.miadi.application.audit.AuditLog;
import io.miadi.application.hook.Hooks;
import io.miadi.application.payment.CallbackToken;
import io.miadi.application.payment.CallbackTokens;
import io.miadi.application.transaction.Ids;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the provider to tell us of direct payments. The address is good before the request leaves, so that nothing is lost when the
 * answer is. Asked again for what is registered, it asks nobody.
 */
public final class RegisterDirect {
    private final UnitOfWork unitOfWork;
    private final DirectRegistrations registrations;
    private final Addresses addresses;
    private final DirectProvider provider;
    private final DirectRegistration.Setting setting;
    private final AuditLog audit;
    private final InstantSource clock;

    public RegisterDirect(
            UnitOfWork unitOfWork,
            DirectRegistrations registrations,
            Addresses addresses,
            DirectProvider provider,
            DirectRegistration.Setting setting,
            AuditLog audit,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.registrations = registrations;
        this.addresses = addresses;
        this.provider = provider;
        this.setting = setting;
        this.audit = audit;
        this.clock = clock;
    }

    /** What new addresses are made of. */
    public record Addresses(Hooks hooks, CallbackTokens tokens, Ids ids) {}

    public sealed interface Outcome {
        /** @param asked whether the provider was asked by this request */
        record Known(DirectRegistration registration, boolean asked) implements Outcome {}

        record NotAllowed() implements Outcome {}
    }

    public Outcome handle(Actor.Person actor) {
        if (!actor.role().isAtLeastAdmin()) {
            return new Outcome.NotAllowed();
        }
        var done = registrations
                .latestDone(setting.account())
                .filter(known -> known.setting().equals(setting));
        if (done.isPresent()) {
            return new Outcome.Known(done.get(), false);
        }
        var token = addresses.tokens().next();
        var asked = unitOfWork.run(() -> open(actor, token));
        var answered = asked.answered(provider.register(token, setting.whenSilent())); // nothing held open
        unitOfWork.run(() -> {
            registrations.answered(answered, clock.instant());
            return answered;
        });
        return new Outcome.Known(answered, true);
    }

    private DirectRegistration open(Actor.Person actor, CallbackToken token) {
        var hook = new Hooks.Hook(addresses.ids().next(), new Hooks.Purpose.Direct());
        addresses.hooks().open(hook, addresses.tokens().hash(token));
        var asked =
                new DirectRegistration(addresses.ids().next(), setting, actor.id(), clock.instant(), Optional.empty());
        registrations.add(asked, hook.id());
        audit.add(AuditEntry.fact(
                actor,
                "reconciliation.direct.register",
                "account:" + setting.account(),
                Map.of(
                        "shortCode",
                        setting.shortCode(),
                        "whenSilent",
                        setting.whenSilent().name()),
                "asked"));
        return asked;
    }
}
