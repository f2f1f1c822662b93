package io.miadi.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.domain.session.SessionId;
import io.miadi.persistence.store.JdbiStore;
import io.miadi.testkit.store.StoredExamples;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database itself holds about the books, whoever writes to them. */
class BalanceTest {
    private static final String ENTRY =
            "insert into journal_entry (cause, session_id, currency, lines) values ('test', :session, 'KES', :lines) returning id";
    private static final String LINE =
            "insert into posting (entry_id, line, lines, account, account_of, side, amount_minor)"
                    + " values (:entry, :line, :lines, 'INCOME', '', :side, :amount)";

    private final JdbiStore store = JdbiStore.shared();
    private final SessionId session = new StoredExamples(store).pending().id();

    @Test
    void an_entry_that_balances_is_taken() {
        assertThatCode(() -> write(2, 100, 100)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"2, 100, 99", "3, 100, 100"})
    void an_entry_that_does_not_balance_or_is_not_whole_cannot_be_committed(int lines, long debit, long credit) {
        assertThatThrownBy(() -> write(lines, debit, credit)).hasStackTraceContaining("does not balance");
    }

    @Test
    void an_entry_without_any_line_cannot_be_committed() {
        assertThatThrownBy(() -> store.unitOfWork().run(() -> entry(2))).hasStackTraceContaining("does not balance");
    }

    @ParameterizedTest
    @CsvSource({"3, 2", "3, 3", "2, 2", "1, 2"})
    void nobody_can_add_a_line_to_an_entry_that_is_there(int line, int lines) {
        long entry = write(2, 100, 100);
        assertThatThrownBy(() -> store.unitOfWork().run(() -> line(entry, line, lines, "DEBIT", 5)))
                .hasMessageMatching("(?s).*(posting_pkey|posting_within_its_entry|posting_in_its_entry).*");
    }

    private long write(int lines, long debit, long credit) {
        return store.unitOfWork().run(() -> {
            long entry = entry(lines);
            line(entry, 1, lines, "DEBIT", debit);
            line(entry, 2, lines, "CREDIT", credit);
            return entry;
        });
    }

    private long entry(int lines) {
        return store.database()
                .session()
                .current()
                .createQuery(ENTRY)
                .bind("session", UUID.fromString(session.toString()))
                .bind("lines", lines)
                .mapTo(Long.class)
                .one();
    }

    private int line(long entry, int line, int lines, String side, long amount) {
        return store.database()
                .session()
                .current()
                .createUpdate(LINE)
                .bind("entry", entry)
                .bind("line", line)
                .bind("lines", lines)
                .bind("side", side)
                .bind("amount", amount)
                .execute();
    }
}
