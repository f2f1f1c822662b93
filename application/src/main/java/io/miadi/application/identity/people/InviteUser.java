package io.miadi.application.identity.people;

import io.miadi.application.UseCase;
import io.miadi.application.identity.Accounts;
import io.miadi.application.identity.Principal;
import io.miadi.application.identity.Steps;
import io.miadi.application.identity.account.LinkMaker;
import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.identity.IdentityEvent.InvitationSent;
import io.miadi.domain.identity.Link;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Profile;
import io.miadi.domain.identity.Right;
import io.miadi.domain.identity.Role;
import io.miadi.domain.identity.Roles;
import java.util.Map;
import java.util.Set;

/** Invites somebody to work here: administrators practitioners and staff, owners anybody. The link works for 24 hours. */
public final class InviteUser implements UseCase<InviteUser.Command, InviteUser.Outcome> {
    private static final Set<Role> INVITED_BY_ADMINS = Set.of(Role.PRACTITIONER, Role.STAFF);

    private final Accounts accounts;
    private final Steps steps;
    private final LinkMaker links;

    public InviteUser(Accounts accounts, Steps steps, LinkMaker links) {
        this.accounts = accounts;
        this.steps = steps;
        this.links = links;
    }

    public record Command(Principal who, EmailAddress email, Profile profile, Roles roles) {}

    public sealed interface Outcome {
        record Invited(PersonId person) implements Outcome {}

        record NotAllowed() implements Outcome {}

        /** The owner gives somebody who has an account a role; an invitation would make a second one. */
        record HasAccount() implements Outcome {}

        record TooManyLinks() implements Outcome {}
    }

    @Override
    public Outcome handle(Command command) {
        return mayInvite(command) ? steps.run(() -> invite(command)) : new Outcome.NotAllowed();
    }

    private static boolean mayInvite(Command command) {
        var who = command.who();
        return who.may(Right.MANAGE_ROLES)
                || who.may(Right.MANAGE_USERS)
                        && INVITED_BY_ADMINS.containsAll(command.roles().all());
    }

    private Outcome invite(Command command) {
        if (accounts.findByEmail(command.email().canonical()).isPresent()) {
            return new Outcome.HasAccount();
        }
        var who = command.who();
        var person = new PersonId(steps.origins().ids().next());
        var invitation = new Link.Invitation(command.profile(), command.roles(), who.person());
        var link = links.make(person, command.email(), invitation);
        if (link.isEmpty()) {
            return new Outcome.TooManyLinks();
        }
        var facts = Map.of("roles", command.roles().all().toString());
        steps.chronicle().note(who.asActor(), "identity.user-invited", person, facts);
        steps.chronicle().publish(new InvitationSent(person, link.get()));
        return new Outcome.Invited(person);
    }
}
