package io.miadi.domain.reconciliation.intake;

import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.LineKind;
import java.util.List;

/** The lines that earlier files brought. */
public interface SeenLines {
    boolean contains(String fingerprint);

    /** Whether the line was first told by the provider's books, and not by another of its voices. */
    default boolean isFromBook(String fingerprint) {
        return true;
    }

    /** Whether the line says that money moved. */
    default boolean isMovement(String fingerprint) {
        return true;
    }

    /** All versions of what the account's provider reported under an id as this kind, in the order in which they came. */
    List<Line> under(String account, String providerId, LineKind kind);
}
