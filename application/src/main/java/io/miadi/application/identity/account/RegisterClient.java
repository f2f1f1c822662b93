package io.miadi.application.identity.account;

import io.miadi.application.UseCase;
import io.miadi.application.identity.IdentityStore;
import io.miadi.application.identity.Steps;
import io.miadi.domain.identity.Account;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.identity.IdentityEvent.RegistrationRepeated;
import io.miadi.domain.identity.IdentityEvent.VerificationRequested;
import io.miadi.domain.identity.Link;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Profile;

/**
 * Begins the registration of a client: a link goes to the address that they gave, and only following it opens an account, with
 * the password chosen there. So nobody can prepare an account, with a password of their own, for somebody else's address.
 *
 * <p>The answer is always the same. If the address has an account, its owner is told and no link is made.
 */
public final class RegisterClient implements UseCase<RegisterClient.Command, RegisterClient.Outcome> {
    private final IdentityStore store;
    private final Steps steps;
    private final LinkMaker links;

    public RegisterClient(IdentityStore store, Steps steps, LinkMaker links) {
        this.store = store;
        this.steps = steps;
        this.links = links;
    }

    public record Command(EmailAddress email, Profile profile) {}

    public enum Outcome {
        /** Look into your mailbox. */
        ACCEPTED
    }

    @Override
    public Outcome handle(Command command) {
        return steps.run(() -> {
            store.accounts()
                    .findByEmail(command.email().canonical())
                    .ifPresentOrElse(this::tellOwner, () -> sendLink(command));
            return Outcome.ACCEPTED;
        });
    }

    private void tellOwner(Account account) {
        steps.chronicle().note(new Actor.Visitor(), "identity.registration-repeated", account.person());
        steps.chronicle().publish(new RegistrationRepeated(account.person()));
    }

    private void sendLink(Command command) {
        var person = new PersonId(steps.origins().ids().next());
        links.make(person, command.email(), new Link.Registration(command.profile()))
                .ifPresent(link -> {
                    steps.chronicle().note(new Actor.Visitor(), "identity.registration-begun", person);
                    steps.chronicle().publish(new VerificationRequested(person, link));
                });
    }
}
