package io.miadi.domain.identity;

import java.time.Duration;
import java.time.Instant;

/**
 * A link that proves that whoever follows it reads one mailbox. It works once and not after it expires; its token is never stored.
 *
 * @param person who follows it, or who somebody will become who is not known yet
 * @param mailbox where it is sent
 */
public record Link(LinkId id, PersonId person, EmailAddress mailbox, Purpose purpose, Instant expiresAt) {
    private static final Duration SHORT = Duration.ofMinutes(60);
    private static final Duration LONG = Duration.ofHours(24);

    /** What following the link does. A token of one purpose is worth nothing for another. */
    public sealed interface Purpose {
        /** How long such a link works (AUTH-9). */
        default Duration lifetime() {
            return switch (this) {
                case Registration _, Invitation _ -> LONG;
                case PasswordReset _, EmailChange _ -> SHORT;
            };
        }
    }

    /** Opens a client's account, with what they said of themselves. */
    public record Registration(Profile profile) implements Purpose {}

    /** Opens the account of somebody who will work for the practice. */
    public record Invitation(Profile profile, Roles roles, PersonId invitedBy) implements Purpose {}

    /** Lets the owner of an account choose a new password. */
    public record PasswordReset() implements Purpose {}

    /** Puts the mailbox in the place of the account's address. */
    public record EmailChange() implements Purpose {}

    public Instant madeAt() {
        return expiresAt.minus(purpose.lifetime());
    }

    public static Link made(LinkId id, PersonId person, EmailAddress mailbox, Purpose purpose, Instant now) {
        return new Link(id, person, mailbox, purpose, now.plus(purpose.lifetime()));
    }
}
