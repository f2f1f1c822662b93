package io.miadi.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.persistence.embedded.SharedDatabase;
import io.miadi.persistence.plans.SampleRows;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;

/** Whatever a program does, the database refuses rows that the domain does not have, and names the rule. */
class RowRulesTest {
    private static final DatabaseUrl URL = SharedDatabase.fresh();

    @BeforeAll
    static void fill() throws SQLException {
        SampleRows.fill(URL, 20);
    }

    @ParameterizedTest(name = "{0} set {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            session  | price_minor = -1                                          | session_price_minor_check
            session  | price_currency = 'kes'                                    | session_price_currency_check
            session  | buffer_before_ms = -1                                     | session_buffer_before_ms_check
            session  | buffer_after_ms = -1                                      | session_buffer_after_ms_check
            session  | policy_early_ms = -1                                      | session_policy_early_ms_check
            session  | policy_late_percent = 101                                 | session_policy_late_percent_check
            session  | sequence = -1                                             | session_sequence_check
            session  | version = 0                                               | session_version_check
            session  | end_at = start_at                                         | session_ends_after_start
            session  | state = 'Paid'                                            | session_state_known
            session  | approved_at = null, policy_early_ms = 1                   | session_approval_whole
            session  | state = 'Declined', approved_by = id, approved_at = now(), policy_early_ms = 1, policy_late_percent = 1 | session_approved_by_somebody
            session  | state = 'Pending', hold_until = now(), approved_by = null, approved_at = null, policy_early_ms = null, policy_late_percent = null | session_hold_while_approved
            session  | closing = 'EARLY'                                         | session_closing_when_cancelled
            session  | state = 'Pending', hold_until = null, state_at = now(), approved_by = null, approved_at = null, policy_early_ms = null, policy_late_percent = null | session_state_since
            attempt  | number = 0                                                | attempt_number_check
            attempt  | method = 'CHEQUE'                                         | attempt_method_check
            attempt  | amount_minor = 0                                          | attempt_amount_minor_check
            attempt  | currency = 'KSH.'                                         | attempt_currency_check
            attempt  | merchant_request_id = repeat('m', 65)                     | attempt_merchant_request_id_check
            attempt  | checkout_request_id = ''                                  | attempt_checkout_request_id_check
            attempt  | state = 'PAID'                                            | attempt_state_check
            attempt  | captured_minor = 0                                        | attempt_captured_minor_check
            attempt  | captured_currency = ''                                    | attempt_captured_currency_check
            attempt  | applied_minor = -1                                        | attempt_applied_minor_check
            attempt  | token_hash = 'a secret'                                   | attempt_token_hash_check
            attempt  | asked = -1                                                | attempt_asked_check
            attempt  | merchant_request_id = null, checkout_request_id = id      | attempt_names_whole
            attempt  | captured_minor = 5, captured_currency = null, applied_minor = null | attempt_capture_whole
            attempt  | captured_minor = 5, captured_currency = 'KES', applied_minor = 6 | attempt_applies_what_it_captured
            attempt  | state = 'SUCCEEDED', captured_minor = null, captured_currency = null, applied_minor = null | attempt_money_means_success
            attempt  | released_reason = 'so', released_by = null, released_at = null | attempt_release_whole
            attempt  | state = 'RELEASED', captured_minor = null, captured_currency = null, applied_minor = null, released_by = null, released_reason = null, released_at = null | attempt_released_by_somebody
            evidence | moved_minor = -1                                          | evidence_moved_minor_check
            evidence | moved_currency = ''                                       | evidence_moved_currency_check
            evidence | receipt = 'a b'                                           | evidence_receipt_check
            evidence | verdict = 'IN_PROGRESS', words = 'so'                     | evidence_verdict_whole
            evidence | verdict = 'MOVED', moved_minor = null                     | evidence_verdict_whole
            evidence | verdict = 'NOT_MOVED', moved_minor = 1                    | evidence_verdict_whole
            evidence | verdict = 'UNCLEAR', words = null                         | evidence_verdict_whole
            evidence | verdict = 'MAYBE'                                         | evidence_verdict_whole
            posting  | side = 'LEFT'                                             | posting_side_check
            posting  | amount_minor = 0                                          | posting_amount_minor_check
            posting  | line = lines + 1                                          | posting_within_its_entry
            """)
    void a_row_that_cannot_be_is_refused_by_name(String table, String change, String rule) {
        assertThat(refusedBy("update " + table + " set " + change)).isEqualTo(rule);
    }

    private static @Nullable String ruleOf(SQLException refusal) {
        var told = ((PSQLException) refusal).getServerErrorMessage();
        return told == null ? null : told.getConstraint();
    }

    /** Past the triggers that keep what is written for ever, which would refuse the change before the rule does. */
    private static String refusedBy(String change) {
        try (var connection = URL.connect();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(change);
            return "nothing";
        } catch (SQLException e) {
            return String.valueOf(ruleOf(e));
        }
    }
}
