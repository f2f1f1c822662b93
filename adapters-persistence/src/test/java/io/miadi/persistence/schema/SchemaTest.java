package io.miadi.persistence.schema;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.Payment;
import io.miadi.persistence.store.JdbiStore;
import io.miadi.testkit.store.StoredExamples;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no program may do to the tables, not even the owner of them: each statement is refused by the database itself. */
class SchemaTest {
    private final JdbiStore store = JdbiStore.shared();
    private final Payment due = new StoredExamples(store).due();
    private final Attempt attempt = new StoredExamples(store).sent(due);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update session set state = 'Confirmed', state_at = null where id = '{session}'",
                "update session set state = 'Paid' where id = '{session}'",
                "update session set state = 'Confirmed', state_at = now(), hold_until = null, approved_by = null,"
                        + " approved_at = null, policy_early_ms = null, policy_late_percent = null where id = '{session}'",
                "update session set end_at = start_at where id = '{session}'",
                "update session set hold_until = null where id = '{session}'",
                "update session set price_currency = 'Ksh' where id = '{session}'",
                "update payment set amount_minor = 0 where id = '{payment}'",
                "update payment set currency = 'shillings' where id = '{payment}'",
                "update payment set reference = 'MD-OIL00000' where id = '{payment}'",
                "update payment set waived_at = now() where id = '{payment}'",
                "update payment set session_id = gen_random_uuid() where id = '{payment}'",
                "update attempt set amount_minor = -1 where id = '{attempt}'",
                "update attempt set state = 'SUCCEEDED' where id = '{attempt}'",
                "update attempt set state = 'RELEASED' where id = '{attempt}'",
                "update attempt set state = 'PAID' where id = '{attempt}'",
                "update attempt set captured_minor = 5, captured_currency = 'KES', applied_minor = 6, state = 'SUCCEEDED'"
                        + " where id = '{attempt}'",
                "update attempt set checkout_request_id = 'ws_CO_1' where id = '{attempt}'",
                "insert into attempt (id, payment_id, number, method, amount_minor, currency, sent_at, state)"
                        + " values (gen_random_uuid(), '{payment}', 2, 'MPESA', 1, 'KES', now(), 'SENT')",
                "insert into attempt (id, payment_id, number, method, amount_minor, currency, sent_at, state)"
                        + " values (gen_random_uuid(), '{payment}', 1, 'MPESA', 1, 'KES', now(), 'DECLINED')",
                "insert into evidence (attempt_id, source, strength, verdict, at, digest)"
                        + " values ('{attempt}', 'CALLBACK', 'NOTE', 'MOVED', now(), 'd')",
                "insert into evidence (attempt_id, source, strength, verdict, ending, at, digest)"
                        + " values ('{attempt}', 'CALLBACK', 'NOTE', 'IN_PROGRESS', 'DECLINED', now(), 'd')",
                "insert into journal_entry (cause, session_id, currency, lines) values ('x', '{session}', 'KES', 1)",
                "insert into slot_claim (session_id, practitioner_id, during)"
                        + " values ('{session}', gen_random_uuid(), 'empty')",
                "insert into request_key (scope, key, digest, creates, claimed_at, status)"
                        + " values ('s', 'k', repeat('0', 64), gen_random_uuid(), now(), 200)",
                "insert into refund_obligation (payment_id, amount_minor, currency, reason, owed_since)"
                        + " values ('{payment}', 0, 'KES', 'x', now())",
            })
    void a_row_that_says_something_impossible_is_refused(String sql) {
        assertThatThrownBy(() -> execute(sql)).isInstanceOf(SQLException.class).satisfies(e -> {
            if (!((SQLException) e).getSQLState().startsWith("23")) {
                throw new AssertionError("refused for another reason", e);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update evidence set strength = 'BOOKED'",
                "delete from evidence",
                "truncate evidence",
                "update receipt set attempt_id = gen_random_uuid()",
                "delete from receipt",
                "truncate receipt",
                "update posting set amount_minor = 1",
                "delete from posting",
                "truncate posting",
                "update journal_entry set cause = 'x'",
                "delete from journal_entry",
                "truncate journal_entry, posting",
                "update audit_entry set action = 'x'",
                "delete from audit_entry",
                "truncate audit_entry",
                "update audit_leaf set leaf = leaf + 1",
                "delete from audit_leaf",
                "truncate audit_leaf",
                "update audit_node set place = 0",
                "delete from audit_node",
                "truncate audit_node",
                "insert into audit_tree (size, peaks) values (1, decode(repeat('00', 32), 'hex')) on conflict do nothing;"
                        + " update audit_tree set size = 0, peaks = ''",
                "delete from audit_tree",
                "truncate audit_tree",
                "update callback set received_at = now()",
                "update callback set body_sealed = '', digest = repeat('0', 64)",
                "delete from callback",
                "truncate callback, callback_pending",
            })
    void what_only_grows_cannot_be_changed_even_by_the_owner_of_the_table(String sql) {
        assertThatThrownBy(() -> execute(sql)).isInstanceOf(SQLException.class).hasMessageContaining("append-only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update evidence set strength = 'BOOKED'",
                "delete from receipt",
                "update posting set amount_minor = 1",
                "delete from journal_entry",
                "truncate audit_entry",
                "delete from audit_entry",
                "update audit_entry set cause = ''",
                "delete from audit_leaf",
                "update audit_leaf set hash = ''",
                "update audit_node set hash = ''",
                "delete from audit_tree",
                "update audit_unsequenced set sequence = 1",
                "update callback set from_provider = true",
                "delete from callback",
                "delete from session",
                "delete from payment",
                "delete from attempt",
                "delete from slot_claim",
                "drop trigger audit_entry_stays on audit_entry",
                "alter table posting disable trigger all",
            })
    void the_application_is_not_granted_it_to_begin_with(String sql) {
        assertThatThrownBy(() -> store.unitOfWork()
                        .run(() -> store.database().session().current().execute(sql)))
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    private void execute(String template) throws SQLException {
        var sql = template.replace("{session}", due.session().toString())
                .replace("{payment}", due.id().toString())
                .replace("{attempt}", attempt.id().toString());
        try (var connection = store.url().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
