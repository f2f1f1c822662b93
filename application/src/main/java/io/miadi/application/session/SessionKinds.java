package io.miadi.application.session;

import io.miadi.domain.session.KindId;
import io.miadi.domain.session.SessionKind;
import java.util.List;
import java.util.Optional;

/** The kinds of session that the practice offers or once offered. */
public interface SessionKinds {
    Optional<SessionKind> find(KindId id);

    /** All kinds, by name. */
    List<SessionKind> all();

    /** All kinds, within a unit of work that no other one changes any beside until it has ended. */
    List<SessionKind> lockAll();

    /** Adds the kind or replaces the one with its id. */
    void put(SessionKind kind);
}
