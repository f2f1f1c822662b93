package io.miadi.persistence.settle;

import io.miadi.application.payment.AttemptAddress;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.payment.Reference;
import io.miadi.domain.session.SessionId;
import io.miadi.persistence.database.DatabaseUrl;
import io.miadi.persistence.plans.SampleRows;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Many approved sessions, each with a prompt on somebody's phone, beside the rows of two years. */
final class WaitingSessions {
    private static final String[] WAIT = {
        "set session_replication_role = replica",
        "delete from evidence where verdict = 'MOVED'",
        "truncate receipt, callback_pending, callback, outbox",
        "update session set state = 'Approved', state_at = null, hold_until = start_at where state = 'Completed'",
        "update attempt set state = 'PENDING', captured_minor = null, captured_currency = null, applied_minor = null,"
                + " payer_sealed = null, next_check_at = sent_at",
    };
    private static final String REFERENCES =
            "update payment set reference = r.reference from unnest(?::uuid[], ?::text[]) as r (id, reference) where payment.id = r.id";
    private static final String LIST = """
            select s.id as session, p.id as payment, a.id as attempt, a.token_hash
              from session s
              join payment p on p.session_id = s.id
              join attempt a on a.payment_id = p.id
             where s.state = 'Approved' and a.state = 'PENDING' and a.method = 'MPESA'
               and exists (select from slot_claim c where c.session_id = s.id and c.released_at is null)
             order by a.token_hash
            """;

    private WaitingSessions() {}

    static List<Settling.Waiting> fill(DatabaseUrl url, int rows) throws SQLException {
        SampleRows.fill(url, rows);
        try (var connection = url.connect();
                var statement = connection.createStatement()) {
            for (var step : WAIT) {
                statement.execute(step);
            }
            giveReferences(connection);
            statement.execute("vacuum analyze");
            return list(connection);
        }
    }

    private static void giveReferences(Connection connection) throws SQLException {
        var random = new SecureRandom();
        try (var ids = connection.createStatement().executeQuery("select array_agg(id) from payment");
                var update = connection.prepareStatement(REFERENCES)) {
            ids.next();
            var payments = (UUID[]) ids.getArray(1).getArray();
            var references = Stream.generate(() -> Reference.random(random).value())
                    .distinct()
                    .limit(payments.length)
                    .toArray(String[]::new);
            update.setArray(1, connection.createArrayOf("uuid", payments));
            update.setArray(2, connection.createArrayOf("text", references));
            update.execute();
        }
    }

    private static List<Settling.Waiting> list(Connection connection) throws SQLException {
        var waiting = new ArrayList<Settling.Waiting>();
        try (var rows = connection.createStatement().executeQuery(LIST)) {
            while (rows.next()) {
                var address = new AttemptAddress(
                        new SessionId(rows.getObject("session", UUID.class)),
                        new PaymentId(rows.getObject("payment", UUID.class)),
                        new AttemptId(rows.getObject("attempt", UUID.class)));
                waiting.add(new Settling.Waiting(address, rows.getString("token_hash")));
            }
        }
        return waiting;
    }
}
