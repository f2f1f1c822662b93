package io.miadi.persistence.payment;

import io.miadi.application.payment.AttemptAddress;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.Evidence;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.payment.Reference;
import io.miadi.domain.payment.Waiver;
import io.miadi.domain.session.SessionId;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads payments: the due, its attempts and all their evidence in one statement, hence at one moment. */
final class PaymentReader {
    static final StatementBook BOOK = new StatementBook("payment-reader");

    private static final String FIND = BOOK.add("find", payments("p.id = :id"));
    private static final String FIND_ALL = BOOK.add("findAll", payments("p.id = any(:ids)"));
    private static final String OF_SESSION = BOOK.add("ofSession", payments("p.session_id = :id"));
    private static final String OF_SESSIONS = BOOK.add("ofSessions", payments("p.session_id = any(:sessions)"));

    private static final String BY_TOKEN = BOOK.add("byToken", """
            select p.session_id, p.id as payment_id, a.id as attempt_id
              from attempt a
              join payment p on p.id = a.payment_id
             where a.token_hash = :tokenHash
            """);

    private static final String BY_NAME = BOOK.add("byName", """
            select id
              from attempt
             where checkout_request_id = :checkoutRequestId
            """);

    private final DatabaseSession database;
    private final AttemptColumns attempts;

    PaymentReader(DatabaseSession database, AttemptColumns attempts) {
        this.database = database;
        this.attempts = attempts;
    }

    /** One row for each piece of evidence, with its attempt and its due in front of it. */
    private static String payments(String condition) {
        return """
                select p.id, p.session_id, p.client_id, p.amount_minor, p.currency, p.reference, p.waived_at, p.waived_reason,
                       a.id as attempt_id, a.number, a.method, a.amount_minor as attempt_minor,
                       a.currency as attempt_currency, a.payer_sealed, a.sent_at, a.merchant_request_id,
                       a.checkout_request_id, a.captured_minor, a.captured_currency, a.applied_minor, a.released_by,
                       a.released_reason, a.released_at,
                       e.id as evidence_id, e.source, e.strength, e.verdict, e.moved_minor, e.moved_currency, e.receipt,
                       e.ending, e.reason, e.code, e.words, e.at, e.digest, e.mismatch
                  from payment p
                  left join attempt a on a.payment_id = p.id
                  left join evidence e on e.attempt_id = a.id
                 where %s
                 order by p.id, a.number, e.id
                """.formatted(condition);
    }

    Optional<Payment> find(PaymentId id) {
        return one(FIND, id.value());
    }

    List<Payment> findAll(Set<PaymentId> ids) {
        return list(FIND_ALL, ids.stream().map(PaymentId::value).toArray(UUID[]::new), "ids");
    }

    Optional<Payment> ofSession(SessionId id) {
        return one(OF_SESSION, id.value());
    }

    List<Payment> ofSessions(Set<SessionId> sessions) {
        return list(OF_SESSIONS, sessions.stream().map(SessionId::value).toArray(UUID[]::new), "sessions");
    }

    Optional<AttemptAddress> byToken(String tokenHash) {
        return database.read(handle -> handle.createQuery(BY_TOKEN)
                .bind("tokenHash", tokenHash)
                .map((columns, context) -> address(new Row(columns)))
                .findOne());
    }

    Optional<AttemptId> byName(String checkoutRequestId) {
        return database.read(handle -> handle.createQuery(BY_NAME)
                .bind("checkoutRequestId", Texts.storable(checkoutRequestId)) // as it was stored
                .map((columns, context) -> new AttemptId(new Row(columns).uuid("id")))
                .findOne());
    }

    static AttemptAddress address(Row row) throws SQLException {
        return new AttemptAddress(
                new SessionId(row.uuid("session_id")),
                new PaymentId(row.uuid("payment_id")),
                new AttemptId(row.uuid("attempt_id")));
    }

    private Optional<Payment> one(String statement, UUID id) {
        return list(statement, id, "id").stream().findFirst();
    }

    private List<Payment> list(String statement, Object value, String parameter) {
        return database.read(handle -> handle.createQuery(statement)
                .bind(parameter, value)
                .scanResultSet((rows, context) -> {
                    try (context;
                            var columns = rows.get()) {
                        return payments(columns);
                    }
                }));
    }

    /** One row for each piece of evidence, one for an attempt without any, one for a due without attempts, in their order. */
    private List<Payment> payments(ResultSet columns) throws SQLException {
        var found = new ArrayList<Payment>();
        boolean more = columns.next();
        while (more) {
            var due = due(new Row(columns));
            var attempts = new ArrayList<Attempt>();
            more = readAttempts(due, attempts, columns);
            found.add(new Payment(
                    due.id(), due.session(), due.client(), due.amount(), due.reference(), due.waiver(), attempts));
        }
        return found;
    }

    private static Payment due(Row row) throws SQLException {
        return new Payment(
                new PaymentId(row.uuid("id")),
                new SessionId(row.uuid("session_id")),
                new PersonId(row.uuid("client_id")),
                row.money("amount_minor", "currency"),
                new Reference(row.text("reference")),
                row.isNull("waived_at")
                        ? Optional.empty()
                        : Optional.of(new Waiver(row.text("waived_reason"), row.instant("waived_at"))),
                List.of());
    }

    /** Stands on the due's first row and goes on to the first of the next one; {@code false} when there is none. */
    private boolean readAttempts(Payment due, List<Attempt> found, ResultSet columns) throws SQLException {
        var row = new Row(columns);
        if (row.isNull("attempt_id")) {
            return columns.next();
        }
        boolean more = true;
        while (more && row.uuid("id").equals(due.id().value())) {
            int number = row.integer("number");
            var bare = attempts.read(row);
            var evidence = new ArrayList<Evidence>();
            do {
                if (!row.isNull("evidence_id")) {
                    evidence.add(VerdictColumns.read(row));
                }
                more = columns.next();
            } while (more && row.uuid("id").equals(due.id().value()) && row.integer("number") == number);
            found.add(AttemptColumns.withEvidence(bare, evidence));
        }
        return more;
    }
}
