package io.miadi.application.identity.account;

import io.miadi.application.UseCase;
import io.miadi.application.identity.IdentityStore;
import io.miadi.application.identity.Steps;
import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.identity.Link;
import io.miadi.domain.identity.LinkId;
import io.miadi.domain.identity.Person;
import io.miadi.domain.identity.Profile;
import java.time.Instant;
import java.util.Optional;

/** Gives whoever writes the e-mail of a link what it needs, the token among it, at the moment of sending and never before. */
public final class PrepareLinkMail implements UseCase<LinkId, PrepareLinkMail.Outcome> {
    private final IdentityStore store;
    private final Steps steps;
    private final LinkTokens tokens;

    public PrepareLinkMail(IdentityStore store, Steps steps, LinkTokens tokens) {
        this.store = store;
        this.steps = steps;
        this.tokens = tokens;
    }

    public sealed interface Outcome {
        /**
         * @param recipient name, language and zone of the recipient
         * @param token goes into the link behind {@code #}, so that no server's log of addresses has it
         */
        record Ready(LinkTokens.Kind kind, EmailAddress mailbox, Profile recipient, Secret token, Instant expiresAt)
                implements Outcome {}

        /** Used, withdrawn or expired meanwhile: there is nothing to send. */
        record Obsolete() implements Outcome {}
    }

    @Override
    public Outcome handle(LinkId id) {
        return store.links().findOpen(id, steps.now()).flatMap(this::ready).orElseGet(Outcome.Obsolete::new);
    }

    private Optional<Outcome> ready(Link link) {
        return recipient(link)
                .map(profile -> new Outcome.Ready(
                        LinkTokens.Kind.of(link.purpose()),
                        link.mailbox(),
                        profile,
                        tokens.tokenOf(link),
                        link.expiresAt()));
    }

    private Optional<Profile> recipient(Link link) {
        return switch (link.purpose()) {
            case Link.Registration(var profile) -> Optional.of(profile);
            case Link.Invitation(var profile, var _, var _) -> Optional.of(profile);
            case Link.PasswordReset _, Link.EmailChange _ ->
                store.persons().find(link.person()).filter(Person::isActive).map(Person::profile);
        };
    }
}
