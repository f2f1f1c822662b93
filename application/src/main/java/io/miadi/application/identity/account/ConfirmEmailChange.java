package io.miadi.application.identity.account;

import io.miadi.application.UseCase;
import io.miadi.application.identity.IdentityStore;
import io.miadi.application.identity.Steps;
import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.Account;
import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.identity.IdentityEvent.EmailChanged;
import io.miadi.domain.identity.LinkId;
import io.miadi.domain.identity.Person;
import io.miadi.domain.identity.PersonId;
import java.util.Map;
import java.util.Optional;

/** Puts the address to which a link was sent in the place of the account's old one. */
public final class ConfirmEmailChange implements UseCase<Secret, ConfirmEmailChange.Outcome> {
    private final IdentityStore store;
    private final Steps steps;
    private final LinkTokens tokens;

    public ConfirmEmailChange(IdentityStore store, Steps steps, LinkTokens tokens) {
        this.store = store;
        this.steps = steps;
        this.tokens = tokens;
    }

    public enum Outcome {
        CHANGED,
        /** The link opens an account, and that needs a password; the link stays good. */
        PASSWORD_NEEDED,
        /** Not our token, used, expired, or another account has the address. */
        LINK_REFUSED
    }

    @Override
    public Outcome handle(Secret token) {
        return tokens.read(token, LinkTokens.Kind.EMAIL_CHANGE)
                .map(id -> steps.run(() -> change(id)))
                .orElseGet(() -> opensAnAccount(token) ? Outcome.PASSWORD_NEEDED : Outcome.LINK_REFUSED);
    }

    private boolean opensAnAccount(Secret token) {
        return tokens.read(token, LinkTokens.Kind.REGISTRATION)
                .flatMap(id -> store.links().findOpen(id, steps.now()))
                .isPresent();
    }

    private Outcome change(LinkId id) {
        return store.links()
                .use(id, steps.now())
                .filter(link -> replaceAddress(link.person(), link.mailbox()))
                .map(_ -> Outcome.CHANGED)
                .orElse(Outcome.LINK_REFUSED);
    }

    private boolean replaceAddress(PersonId id, EmailAddress next) {
        Optional<Account> account = store.accounts().lock(id);
        Optional<Person> person = store.persons().find(id).filter(Person::isActive);
        if (account.isEmpty()
                || person.isEmpty()
                || !store.accounts().replace(account.get().withEmail(next))) {
            return false;
        }
        var profile = person.get().profile();
        var changed = person.get().with(profile.withContact(profile.contact().withEmail(next)));
        if (!store.persons().replace(changed)) {
            throw new IllegalStateException("the record of a locked account changed: " + id);
        }
        var facts = Map.of("email", next.masked());
        steps.chronicle().note(person.get().asActor(), "identity.email-changed", id, facts);
        steps.chronicle().publish(new EmailChanged(id));
        return true;
    }
}
