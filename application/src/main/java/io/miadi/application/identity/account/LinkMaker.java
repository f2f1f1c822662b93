package io.miadi.application.identity.account;

import io.miadi.application.identity.Links;
import io.miadi.application.identity.Steps;
import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.identity.Link;
import io.miadi.domain.identity.LinkId;
import io.miadi.domain.identity.PersonId;
import java.time.Duration;
import java.util.Optional;

/** Makes links within a unit of work, a few an hour for each mailbox, so that nobody's mailbox can be filled through us. */
public final class LinkMaker {
    /** A person who lost the first e-mails needs no more. */
    public static final int MAX_PER_HOUR = 5;

    private static final Duration HOUR = Duration.ofHours(1);

    private final Links links;
    private final Steps steps;

    public LinkMaker(Links links, Steps steps) {
        this.links = links;
        this.steps = steps;
    }

    /** Empty when this mailbox had enough of them lately. */
    public Optional<LinkId> make(PersonId person, EmailAddress mailbox, Link.Purpose purpose) {
        var now = steps.now();
        if (links.madeFor(mailbox.canonical(), now.minus(HOUR)) >= MAX_PER_HOUR) {
            return Optional.empty();
        }
        var id = new LinkId(steps.origins().ids().next());
        links.add(Link.made(id, person, mailbox, purpose, now));
        return Optional.of(id);
    }
}
