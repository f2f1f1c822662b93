package io.miadi.domain.identity;

import java.time.Duration;
import java.time.Instant;

/**
 * A period during which somebody is signed in: a browser with its cookie, or an API client with its chain of tokens.
 *
 * @param authenticatedAt when the person last proved who they are within this login
 * @param expiresAt the absolute end, however often the login is used
 * @param idleLimit how long it may lie unused
 */
public record Login(
        LoginId id,
        PersonId person,
        Kind kind,
        Factor factor,
        Device device,
        Instant createdAt,
        Instant authenticatedAt,
        Instant lastUsedAt,
        Instant expiresAt,
        Duration idleLimit) {
    /** How recent a proof must be for what matters most (AUTH-10). */
    public static final Duration FRESH = Duration.ofMinutes(5);

    /** Who holds the login. */
    public enum Kind {
        BROWSER,
        API
    }

    /** Why a login ended before its time. */
    public enum Ending {
        SIGNED_OUT,
        ENDED_BY_OWNER,
        ENDED_BY_ADMIN,
        PASSWORD_CHANGED,
        ROLES_CHANGED,
        DISABLED,
        REFRESH_TOKEN_REUSED,
        REPLACED
    }

    /**
     * From where the login was opened.
     *
     * @param address the caller's network address
     * @param name what the caller says it is, at most 200 characters
     */
    public record Device(String address, String name) {
        private static final int MAX_NAME = 200;

        public Device {
            name = name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
        }
    }

    /** A login that begins now and lasts as long as the roles allow. */
    public static Login opened(LoginId id, Person person, Kind kind, Device device, Instant now) {
        var limits = LoginLimits.of(person.roles());
        return new Login(
                id,
                person.id(),
                kind,
                Factor.PASSWORD,
                device,
                now,
                now,
                now,
                now.plus(limits.absolute()),
                limits.idle());
    }

    public Login usedAt(Instant at) {
        return new Login(id, person, kind, factor, device, createdAt, authenticatedAt, at, expiresAt, idleLimit);
    }

    public Login authenticatedAgainAt(Instant at) {
        return new Login(id, person, kind, factor, device, createdAt, at, lastUsedAt, expiresAt, idleLimit);
    }

    public boolean isOpenAt(Instant now) {
        return now.isBefore(expiresAt) && now.isBefore(lastUsedAt.plus(idleLimit));
    }

    public boolean isFreshAt(Instant now) {
        return now.isBefore(authenticatedAt.plus(FRESH));
    }
}
