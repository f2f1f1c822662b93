package io.miadi.domain.identity;

import java.util.UUID;

/** Names one person known to the practice: a client record (with or without an account), a practitioner or a member of staff. */
public record PersonId(UUID value) {
    public static PersonId parse(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
