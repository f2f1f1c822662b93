package io.miadi.application.identity.account;

import io.miadi.application.UseCase;
import io.miadi.application.identity.IdentityStore;
import io.miadi.application.identity.Passwords;
import io.miadi.application.identity.Passwords.Choice;
import io.miadi.application.identity.Steps;
import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.Account;
import io.miadi.domain.identity.IdentityEvent.AccountOpened;
import io.miadi.domain.identity.Link;
import io.miadi.domain.identity.LinkId;
import io.miadi.domain.identity.PasswordHash;
import io.miadi.domain.identity.PasswordPolicy;
import io.miadi.domain.identity.Person;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Profile;
import io.miadi.domain.identity.Role;
import io.miadi.domain.identity.Roles;
import java.util.Optional;

/**
 * Opens the account of whoever follows the link of a registration or an invitation and chooses a password. A client whose
 * address stands on exactly one client record without an account takes that record over; the link has just proved that the
 * address is theirs.
 */
public final class OpenAccount implements UseCase<OpenAccount.Command, OpenAccount.Outcome> {
    private final IdentityStore store;
    private final Steps steps;
    private final LinkTokens tokens;
    private final Passwords passwords;

    public OpenAccount(IdentityStore store, Steps steps, LinkTokens tokens, Passwords passwords) {
        this.store = store;
        this.steps = steps;
        this.tokens = tokens;
        this.passwords = passwords;
    }

    public record Command(Secret token, Secret password) {}

    public sealed interface Outcome {
        record Opened(PersonId person) implements Outcome {}

        /** Not our token, used, expired, or the address has an account by now. */
        record LinkRefused() implements Outcome {}

        record PasswordRefused(PasswordPolicy.Flaw flaw) implements Outcome {}

        record Busy() implements Outcome {}
    }

    @Override
    public Outcome handle(Command command) {
        var link = tokens.read(command.token(), LinkTokens.Kind.REGISTRATION)
                .or(() -> tokens.read(command.token(), LinkTokens.Kind.INVITATION))
                .flatMap(id -> store.links().findOpen(id, steps.now()));
        return link.map(found -> choosePassword(found, command.password())).orElseGet(Outcome.LinkRefused::new);
    }

    private Outcome choosePassword(Link link, Secret password) {
        var name = newcomer(link).map(person -> person.profile().name());
        if (name.isEmpty()) {
            return new Outcome.LinkRefused();
        }
        return switch (passwords.choose(password, name.get(), link.mailbox())) {
            case Choice.Taken(var hash) -> steps.run(() -> open(link.id(), hash));
            case Choice.Refused(var flaw) -> new Outcome.PasswordRefused(flaw);
            case Choice.Busy() -> new Outcome.Busy();
        };
    }

    private Outcome open(LinkId id, PasswordHash hash) {
        return store.links().use(id, steps.now()).map(link -> open(link, hash)).orElseGet(Outcome.LinkRefused::new);
    }

    private Outcome open(Link link, PasswordHash hash) {
        var known = recordWithoutAccount(link);
        var person = known.or(() -> newcomer(link)).orElseThrow();
        if (!store.accounts().add(Account.opened(person.id(), link.mailbox(), hash, steps.now()))) {
            return new Outcome.LinkRefused();
        }
        if (known.isEmpty()) {
            store.persons().add(person);
        } else if (!store.persons().replace(completed(person, link))) {
            throw new IllegalStateException("the record was edited while its account was opened: " + person.id());
        }
        steps.chronicle().note(person.asActor(), "identity.account-opened", person.id());
        steps.chronicle().publish(new AccountOpened(person.id()));
        return new Outcome.Opened(person.id());
    }

    private Optional<Person> recordWithoutAccount(Link link) {
        if (!(link.purpose() instanceof Link.Registration)) {
            return Optional.empty();
        }
        var records = store.persons().withEmail(link.mailbox().canonical()).stream()
                .filter(person -> person.isActive() && person.roles().equals(Roles.of(Role.CLIENT)))
                .filter(person -> store.accounts().find(person.id()).isEmpty())
                .toList();
        return records.size() == 1 ? Optional.of(records.getFirst()) : Optional.empty();
    }

    /** What the practice wrote down stays; what it did not know, the client said. */
    private static Person completed(Person known, Link link) {
        if (!(link.purpose() instanceof Link.Registration(var said))) {
            return known;
        }
        var contact = known.profile().contact().orElse(said.contact());
        return known.with(new Profile(known.profile().name(), contact, said.language(), said.zone()));
    }

    private static Optional<Person> newcomer(Link link) {
        return switch (link.purpose()) {
            case Link.Registration(var profile) ->
                Optional.of(Person.newcomer(link.person(), profile, Roles.of(Role.CLIENT)));
            case Link.Invitation(var profile, var roles, var _) ->
                Optional.of(Person.newcomer(link.person(), profile, roles));
            case Link.PasswordReset _, Link.EmailChange _ -> Optional.empty();
        };
    }
}
