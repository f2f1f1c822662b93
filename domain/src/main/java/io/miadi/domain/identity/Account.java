package io.miadi.domain.identity;

import java.time.Instant;

/**
 * How a person proves who they are. It exists once the e-mail address is verified, and the canonical form of that address belongs to one account only.
 *
 * @param version rises with each stored change; a change against an older one is refused
 */
public record Account(PersonId person, EmailAddress email, PasswordHash password, Instant passwordSetAt, long version) {
    public static Account opened(PersonId person, EmailAddress email, PasswordHash password, Instant now) {
        return new Account(person, email, password, now, 0);
    }

    public Account withPassword(PasswordHash other, Instant now) {
        return new Account(person, email, other, now, version + 1);
    }

    /** The same password, hashed with today's parameters. */
    public Account rehashed(PasswordHash other) {
        return new Account(person, email, other, passwordSetAt, version + 1);
    }

    public Account withEmail(EmailAddress other) {
        return new Account(person, other, password, passwordSetAt, version + 1);
    }
}
