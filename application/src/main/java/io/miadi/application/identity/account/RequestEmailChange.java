package io.miadi.application.identity.account;

import io.miadi.application.UseCase;
import io.miadi.application.identity.Freshness;
import io.miadi.application.identity.Principal;
import io.miadi.application.identity.Steps;
import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.identity.IdentityEvent.EmailChangeRequested;
import io.miadi.domain.identity.Link;
import java.util.Map;

/**
 * Sends a link to the address that the caller wants to have from now on; nothing changes before it is followed. Whether the
 * address has another account the caller does not learn.
 */
public final class RequestEmailChange implements UseCase<RequestEmailChange.Command, RequestEmailChange.Outcome> {
    private final Steps steps;
    private final LinkMaker links;
    private final Freshness freshness;

    public RequestEmailChange(Steps steps, LinkMaker links, Freshness freshness) {
        this.steps = steps;
        this.links = links;
        this.freshness = freshness;
    }

    public record Command(Principal who, EmailAddress next) {}

    public enum Outcome {
        /** Look into the mailbox of the new address. */
        ACCEPTED,
        /** Confirm your password first. */
        NOT_FRESH
    }

    @Override
    public Outcome handle(Command command) {
        return freshness.isFresh(command.who()) ? steps.run(() -> send(command)) : Outcome.NOT_FRESH;
    }

    private Outcome send(Command command) {
        var who = command.who();
        links.make(who.person(), command.next(), new Link.EmailChange()).ifPresent(link -> {
            var facts = Map.of("email", command.next().masked());
            steps.chronicle().note(who.asActor(), "identity.email-change-asked", who.person(), facts);
            steps.chronicle().publish(new EmailChangeRequested(who.person(), link));
        });
        return Outcome.ACCEPTED;
    }
}
