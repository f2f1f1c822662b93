package io.miadi.application.identity;

import io.miadi.domain.identity.Link;
import io.miadi.domain.identity.LinkId;
import io.miadi.domain.identity.PersonId;
import java.time.Instant;
import java.util.Optional;

/** The links that were made to be sent by e-mail. Changes happen within a unit of work. */
public interface Links {
    void add(Link link);

    /** The link if it was neither used nor withdrawn and has not expired. */
    Optional<Link> findOpen(LinkId id, Instant now);

    /** Uses the link up; of callers who use one link at once exactly one gets it. */
    Optional<Link> use(LinkId id, Instant now);

    /** Makes all open links of a person worthless. */
    void withdrawAll(PersonId person, Instant at);

    /** How many links were made for this mailbox since then. */
    int madeFor(String canonicalMailbox, Instant since);

    /** Forgets links that expired before then; returns how many, at most the limit. */
    int forget(Instant before, int limit);
}
