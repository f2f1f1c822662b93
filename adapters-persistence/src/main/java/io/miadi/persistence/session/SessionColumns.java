package io.miadi.persistence.session;

import io.miadi.domain.identity.PersonId;
import io.miadi.domain.session.Approval;
import io.miadi.domain.session.Booking;
import io.miadi.domain.session.CancellationPolicy;
import io.miadi.domain.session.Closing;
import io.miadi.domain.session.KindId;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.session.SessionState;
import io.miadi.domain.time.TimeRange;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.Times;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/** A session as columns and back. What changes in a session's life is bound by {@link #bindState}, what never does by {@link #bindBooking}. */
final class SessionColumns {
    private SessionColumns() {}

    static <S extends SqlStatement<S>> S bindBooking(S statement, Session session) {
        var booking = session.booking();
        return statement
                .bind("client", booking.client().value())
                .bind("practitioner", booking.practitioner().value())
                .bind("kind", booking.kind().value())
                .bind("kindName", booking.kindName())
                .bind("priceMinor", booking.price().minor())
                .bind("priceCurrency", booking.price().currency().getCurrencyCode())
                .bind("bufferBefore", booking.buffers().before().toMillis())
                .bind("bufferAfter", booking.buffers().after().toMillis())
                .bind("bookedBy", booking.by().value())
                .bind("bookedAt", Times.utc(booking.at()));
    }

    static <S extends SqlStatement<S>> S bindState(S statement, Session session) {
        var approval = session.approval();
        var policy = approval.map(Approval::policy);
        return statement
                .bind("id", session.id().value())
                .bind("start", Times.utc(session.time().start()))
                .bind("end", Times.utc(session.time().end()))
                .bind("state", session.state().name().text())
                .bind("stateAt", Times.utc(since(session.state())))
                .bind("approvedBy", approval.map(a -> a.by().value()).orElse(null))
                .bind("approvedAt", Times.utc(approval.map(Approval::at)))
                .bind("policyEarly", policy.map(p -> p.earlyUntil().toMillis()).orElse(null))
                .bind(
                        "policyLatePercent",
                        policy.map(CancellationPolicy::latePercent).orElse(null))
                .bind("holdUntil", Times.utc(holdUntil(session.state())))
                .bind("closing", closing(session.state()).map(Closing::name).orElse(null))
                .bind("sequence", session.sequence())
                .bind("version", session.version());
    }

    private static Optional<Instant> since(SessionState state) {
        return switch (state) {
            case SessionState.Pending() -> Optional.empty();
            case SessionState.Approved(var approval, var holdUntil) -> Optional.empty();
            case SessionState.Confirmed(var approval, var at) -> Optional.of(at);
            case SessionState.CheckedIn(var approval, var at) -> Optional.of(at);
            case SessionState.Completed(var approval, var at) -> Optional.of(at);
            case SessionState.NoShow(var approval, var at) -> Optional.of(at);
            case SessionState.Cancelled(var closing, var at, var approval) -> Optional.of(at);
            case SessionState.Declined(var at) -> Optional.of(at);
            case SessionState.Expired(var approval, var at) -> Optional.of(at);
        };
    }

    private static Optional<Instant> holdUntil(SessionState state) {
        return state instanceof SessionState.Approved(var approval, var until) ? Optional.of(until) : Optional.empty();
    }

    private static Optional<Closing> closing(SessionState state) {
        return state instanceof SessionState.Cancelled(var closing, var at, var approval)
                ? Optional.of(closing)
                : Optional.empty();
    }

    static Session read(Row row) throws SQLException {
        return new Session(
                new SessionId(row.uuid("id")),
                booking(row),
                new TimeRange(row.instant("start_at"), row.instant("end_at")),
                state(row),
                row.integer("sequence"),
                row.integer("version"));
    }

    private static Booking booking(Row row) throws SQLException {
        return new Booking(
                new PersonId(row.uuid("client_id")),
                new PersonId(row.uuid("practitioner_id")),
                new KindId(row.uuid("kind_id")),
                row.text("kind_name"),
                row.money("price_minor", "price_currency"),
                new Booking.Buffers(row.millis("buffer_before_ms"), row.millis("buffer_after_ms")),
                new PersonId(row.uuid("booked_by")),
                row.instant("booked_at"));
    }

    private static SessionState state(Row row) throws SQLException {
        return switch (StateNames.parse(row.text("state"))) {
            case PENDING -> new SessionState.Pending();
            case APPROVED -> new SessionState.Approved(approval(row), row.instant("hold_until"));
            case CONFIRMED -> new SessionState.Confirmed(approval(row), row.instant("state_at"));
            case CHECKED_IN -> new SessionState.CheckedIn(approval(row), row.instant("state_at"));
            case COMPLETED -> new SessionState.Completed(approval(row), row.instant("state_at"));
            case NO_SHOW -> new SessionState.NoShow(approval(row), row.instant("state_at"));
            case CANCELLED ->
                new SessionState.Cancelled(
                        Closing.valueOf(row.text("closing")),
                        row.instant("state_at"),
                        row.isNull("approved_by") ? Optional.empty() : Optional.of(approval(row)));
            case DECLINED -> new SessionState.Declined(row.instant("state_at"));
            case EXPIRED -> new SessionState.Expired(approval(row), row.instant("state_at"));
        };
    }

    private static Approval approval(Row row) throws SQLException {
        return new Approval(
                new PersonId(row.uuid("approved_by")),
                row.instant("approved_at"),
                new CancellationPolicy(row.millis("policy_early_ms"), row.integer("policy_late_percent")));
    }
}
