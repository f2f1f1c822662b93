package io.miadi.domain.session;

import java.time.Instant;
import java.util.Optional;

/** Where a session stands, with the facts that are known from there on. */
public sealed interface SessionState {
    /** Booked, and not yet approved: nobody's slot. */
    record Pending() implements SessionState {}

    /** Approved: the slot is claimed and waits for the money until {@code holdUntil}. */
    record Approved(Approval approval, Instant holdUntil) implements SessionState {
        /** Whether a prompt may still be sent: after that the session only waits for those sent before, or for the desk. */
        public boolean takesPromptAt(Instant now) {
            return now.isBefore(holdUntil);
        }
    }

    /** Paid, or free of charge, with the slot held. */
    record Confirmed(Approval approval, Instant at) implements SessionState {}

    record CheckedIn(Approval approval, Instant at) implements SessionState {}

    record Completed(Approval approval, Instant at) implements SessionState {}

    record NoShow(Approval approval, Instant at) implements SessionState {}

    record Cancelled(Closing closing, Instant at, Optional<Approval> approval) implements SessionState {}

    record Declined(Instant at) implements SessionState {}

    record Expired(Approval approval, Instant at) implements SessionState {}

    /** The name that the API and the log use. */
    default Name name() {
        return switch (this) {
            case Pending p -> Name.PENDING;
            case Approved a -> Name.APPROVED;
            case Confirmed c -> Name.CONFIRMED;
            case CheckedIn c -> Name.CHECKED_IN;
            case Completed c -> Name.COMPLETED;
            case NoShow n -> Name.NO_SHOW;
            case Cancelled c -> Name.CANCELLED;
            case Declined d -> Name.DECLINED;
            case Expired e -> Name.EXPIRED;
        };
    }

    /** The states by name, where their facts do not matter. */
    enum Name {
        PENDING("Pending"),
        APPROVED("Approved"),
        CONFIRMED("Confirmed"),
        CHECKED_IN("CheckedIn"),
        COMPLETED("Completed"),
        NO_SHOW("NoShow"),
        CANCELLED("Cancelled"),
        DECLINED("Declined"),
        EXPIRED("Expired");

        private final String text;

        Name(String text) {
            this.text = text;
        }

        /** As JSON and people see it. */
        public String text() {
            return text;
        }

        public boolean isClosed() {
            return switch (this) {
                case COMPLETED, NO_SHOW, CANCELLED, DECLINED, EXPIRED -> true;
                case PENDING, APPROVED, CONFIRMED, CHECKED_IN -> false;
            };
        }

        /** Whether the practitioner's time is claimed for the session. */
        public boolean holdsSlot() {
            return this == APPROVED || this == CONFIRMED || this == CHECKED_IN;
        }
    }
}
