package io.miadi.application.provider;

import io.miadi.application.UseCase;
import io.miadi.application.audit.AuditLog;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Stores an account with a provider as one whole, or says why it is none. */
public final class SetProviderAccount implements UseCase<SetProviderAccount.Command, SetProviderAccount.Outcome> {
    private final ProviderAccounts accounts;
    private final UnitOfWork unitOfWork;
    private final AuditLog audit;
    private final InstantSource clock;

    public SetProviderAccount(ProviderAccounts accounts, UnitOfWork unitOfWork, AuditLog audit, InstantSource clock) {
        this.accounts = accounts;
        this.unitOfWork = unitOfWork;
        this.audit = audit;
        this.clock = clock;
    }

    public record Command(Actor actor, ProviderAccount account) {}

    public sealed interface Outcome {
        record Stored() implements Outcome {}

        /** Nothing was changed. */
        record Refused(Set<ProviderRules.Flaw> flaws) implements Outcome {}
    }

    @Override
    public Outcome handle(Command command) {
        var flaws = ProviderRules.flaws(command.account());
        return flaws.isEmpty() ? unitOfWork.run(() -> store(command)) : new Outcome.Refused(flaws);
    }

    private Outcome store(Command command) {
        var account = command.account();
        accounts.set(account, clock.instant());
        var facts = Map.of(
                "kind", account.kind().name(),
                "environment", account.environment().name(),
                "credentials",
                        List.copyOf(new TreeSet<>(account.credentials().keySet()))
                                .toString());
        audit.add(AuditEntry.fact(command.actor(), "provider.set", "provider:" + account.name(), facts, "asked"));
        return new Outcome.Stored();
    }
}
