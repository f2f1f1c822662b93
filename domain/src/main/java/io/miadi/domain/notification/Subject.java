package io.miadi.domain.notification;

import io.miadi.domain.identity.LinkId;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.refund.RefundId;
import io.miadi.domain.session.SessionId;
import java.util.UUID;

/** What a notification is about, in ids only: what is said of it is read when the message is written. */
public sealed interface Subject {
    /** A session as it was in this version; later versions make most messages about it stale. */
    record OfSession(SessionId session, int version) implements Subject {}

    record OfAttempt(SessionId session, PaymentId payment, AttemptId attempt) implements Subject {}

    record OfRefund(SessionId session, PaymentId payment, RefundId refund) implements Subject {}

    record OfLink(LinkId link) implements Subject {}

    /**
     * Something that happened to an account and has no id of its own.
     *
     * @param occurrence the sequence number of its event, which tells two such happenings apart
     */
    record OfAccount(PersonId person, long occurrence) implements Subject {}

    /** The subject as one line of text, for keys and for the store; {@link #parse} reads it. */
    default String text() {
        return switch (this) {
            case OfSession(var session, var version) -> "session:" + session + ":" + version;
            case OfAttempt(var session, var payment, var attempt) ->
                "attempt:" + session + ":" + payment + ":" + attempt;
            case OfRefund(var session, var payment, var refund) -> "refund:" + session + ":" + payment + ":" + refund;
            case OfLink(var link) -> "link:" + link;
            case OfAccount(var person, var occurrence) -> "account:" + person + ":" + occurrence;
        };
    }

    /** Reads what {@link #text} wrote; anything else is a programmer's error. */
    static Subject parse(String text) {
        var parts = text.split(":", -1);
        return switch (parts[0]) {
            case "session" -> new OfSession(new SessionId(UUID.fromString(parts[1])), Integer.parseInt(parts[2]));
            case "attempt" ->
                new OfAttempt(
                        new SessionId(UUID.fromString(parts[1])),
                        new PaymentId(UUID.fromString(parts[2])),
                        new AttemptId(UUID.fromString(parts[3])));
            case "refund" ->
                new OfRefund(
                        new SessionId(UUID.fromString(parts[1])),
                        new PaymentId(UUID.fromString(parts[2])),
                        new RefundId(UUID.fromString(parts[3])));
            case "link" -> new OfLink(new LinkId(UUID.fromString(parts[1])));
            case "account" -> new OfAccount(PersonId.parse(parts[1]), Long.parseLong(parts[2]));
            default -> throw new IllegalArgumentException("not a subject: " + parts[0]);
        };
    }
}
