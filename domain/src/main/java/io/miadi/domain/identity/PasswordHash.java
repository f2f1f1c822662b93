package io.miadi.domain.identity;

/** A password made unreadable, with the parameters of its making, as a PHC string ({@code $argon2id$v=19$…}). */
public record PasswordHash(String phc) {
    public PasswordHash {
        if (!phc.startsWith("$")) {
            throw new IllegalArgumentException("not a PHC string");
        }
    }

    /** Hidden, because a hash is what an offline guesser needs. */
    @Override
    public String toString() {
        return "***";
    }
}
