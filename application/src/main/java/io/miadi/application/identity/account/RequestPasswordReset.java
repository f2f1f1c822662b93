package io.miadi.application.identity.account;

import io.miadi.application.UseCase;
import io.miadi.application.identity.IdentityStore;
import io.miadi.application.identity.Steps;
import io.miadi.domain.identity.Account;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.identity.IdentityEvent.PasswordResetRequested;
import io.miadi.domain.identity.Link;
import io.miadi.domain.identity.Person;

/** Sends the link for a new password, if the address has an account of an active person. The answer is always the same. */
public final class RequestPasswordReset implements UseCase<RequestPasswordReset.Command, RequestPasswordReset.Outcome> {
    private final IdentityStore store;
    private final Steps steps;
    private final LinkMaker links;

    public RequestPasswordReset(IdentityStore store, Steps steps, LinkMaker links) {
        this.store = store;
        this.steps = steps;
        this.links = links;
    }

    /** @param email what was typed; it need not be an address */
    public record Command(String email) {}

    public enum Outcome {
        /** If you have an account, look into your mailbox. */
        ACCEPTED
    }

    @Override
    public Outcome handle(Command command) {
        return steps.run(() -> {
            store.accounts()
                    .findByEmail(EmailAddress.canonicalOf(command.email()))
                    .filter(account -> isActive(account))
                    .ifPresent(this::send);
            return Outcome.ACCEPTED;
        });
    }

    private boolean isActive(Account account) {
        return store.persons().find(account.person()).filter(Person::isActive).isPresent();
    }

    private void send(Account account) {
        links.make(account.person(), account.email(), new Link.PasswordReset()).ifPresent(link -> {
            steps.chronicle().note(new Actor.Visitor(), "identity.password-reset-asked", account.person());
            steps.chronicle().publish(new PasswordResetRequested(account.person(), link));
        });
    }
}
