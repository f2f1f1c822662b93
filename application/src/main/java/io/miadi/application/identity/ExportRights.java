package io.miadi.application.identity;

import io.miadi.domain.identity.Right;

/** Whether somebody may take a long list away: by right, and with a password confirmed in the last five minutes (AUTH-10). */
public final class ExportRights {
    private final Freshness freshness;

    public ExportRights(Freshness freshness) {
        this.freshness = freshness;
    }

    public enum Answer {
        ALLOWED,
        NOT_ALLOWED,
        /** Confirm your password first; a machine with a key cannot. */
        NOT_FRESH
    }

    public Answer of(Principal who) {
        if (!who.may(Right.EXPORT)) {
            return Answer.NOT_ALLOWED;
        }
        return freshness.isFresh(who) ? Answer.ALLOWED : Answer.NOT_FRESH;
    }
}
