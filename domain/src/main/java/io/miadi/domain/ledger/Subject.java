package io.miadi.domain.ledger;

import io.miadi.domain.session.SessionId;

/** What a journal entry is about. */
public sealed interface Subject {
    record OfSession(SessionId session) implements Subject {}

    /** @param line the id of a line of a provider's statement */
    record OfLine(String line) implements Subject {}

    /** Its kind and its id, {@code session:…}. */
    default String words() {
        return switch (this) {
            case OfSession(var session) -> "session:" + session;
            case OfLine(var line) -> "line:" + line;
        };
    }
}
