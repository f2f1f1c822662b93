package io.miadi.persistence.refund;

import io.miadi.domain.identity.PersonId;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.refund.Decision;
import io.miadi.domain.refund.Proposal;
import io.miadi.domain.refund.Refund;
import io.miadi.domain.refund.RefundId;
import io.miadi.domain.refund.RefundRefs;
import io.miadi.domain.refund.RefundState;
import io.miadi.domain.refund.RefundWay;
import io.miadi.domain.refund.Target;
import io.miadi.domain.session.SessionId;
import io.miadi.persistence.statement.Row;
import java.sql.SQLException;
import java.util.Optional;

/** A refund read from its columns. */
final class RefundRow {
    static final String COLUMNS = """
            r.id, r.session_id, r.payment_id, r.attempt_id, r.amount_minor, r.currency, r.state, r.way, r.proposed_by, r.reason,
                   r.proposed_at, r.decided_by, r.decided_at, r.parts, r.originator_id, r.conversation_id, r.receipt, r.words,
                   r.since""";

    private RefundRow() {}

    static Refund refund(Row row) throws SQLException {
        var amount = row.money("amount_minor", "currency");
        return new Refund(
                new RefundId(row.uuid("id")),
                new Target(
                        new SessionId(row.uuid("session_id")),
                        new PaymentId(row.uuid("payment_id")),
                        new AttemptId(row.uuid("attempt_id"))),
                amount,
                new Proposal(
                        row.optionalUuid("proposed_by").map(PersonId::new),
                        row.text("reason"),
                        row.instant("proposed_at")),
                decision(row),
                PartsJson.read(row.text("parts"), amount.currency()),
                standing(row));
    }

    private static Optional<Decision> decision(Row row) throws SQLException {
        var by = row.optionalUuid("decided_by");
        return by.isEmpty()
                ? Optional.empty()
                : Optional.of(new Decision(new PersonId(by.get()), row.instant("decided_at")));
    }

    private static Refund.Standing standing(Row row) throws SQLException {
        var own = row.optionalText("originator_id");
        return new Refund.Standing(
                RefundState.valueOf(row.text("state")),
                RefundWay.valueOf(row.text("way")),
                own.isEmpty() ? Optional.empty() : Optional.of(new RefundRefs(own.get(), row.text("conversation_id"))),
                row.optionalText("receipt").map(Receipt::new),
                row.text("words"),
                row.instant("since"));
    }
}
