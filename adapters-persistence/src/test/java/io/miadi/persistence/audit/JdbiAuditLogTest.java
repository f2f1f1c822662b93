package io.miadi.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.persistence.store.JdbiStore;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JdbiAuditLogTest {
    private final JdbiStore store = JdbiStore.shared();
    private final JdbiAuditLog log = new JdbiAuditLog(store.database().session(), () -> "request-7");
    private final String subject = "session:" + UUID.randomUUID();

    @Test
    void an_entry_is_kept_with_all_its_facts_and_gets_a_sequence_a_time_and_the_correlation() {
        add(new AuditEntry(
                new Actor.Job("expire-holds"),
                "session.expire",
                subject,
                Map.of("state", "Approved"),
                Map.of("state", "Expired", "quote", "\"'\\"),
                "hold elapsed"));
        assertThat(
                        rows(
                                "actor || '|' || role || '|' || action || '|' || (before ->> 'state') || '|' || (after ->> 'quote')"
                                        + " || '|' || cause || '|' || correlation || '|' || (sequence > 0 and at <= clock_timestamp())"))
                .containsExactly("job:expire-holds|SYSTEM|session.expire|Approved|\"'\\|hold elapsed|request-7|true");
    }

    @Test
    void entries_keep_the_order_in_which_they_were_added() {
        for (int i = 0; i < 5; i++) {
            add(AuditEntry.fact(new Actor.Visitor(), "test.step", subject, Map.of(), "cause " + i));
        }
        assertThat(rows("cause")).containsExactly("cause 0", "cause 1", "cause 2", "cause 3", "cause 4");
    }

    @Test
    void an_entry_shares_the_fate_of_its_unit_of_work() {
        assertThatThrownBy(() -> store.unitOfWork().run(() -> {
                    log.add(AuditEntry.fact(new Actor.Visitor(), "test.step", subject, Map.of(), "never"));
                    throw new IllegalArgumentException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(rows("cause")).isEmpty();
    }

    private void add(AuditEntry entry) {
        store.unitOfWork().run(() -> {
            log.add(entry);
            return entry;
        });
    }

    private List<String> rows(String expression) {
        return store.database()
                .session()
                .read(handle -> handle.createQuery(
                                "select " + expression + " from audit_entry where subject = :subject order by sequence")
                        .bind("subject", subject)
                        .mapTo(String.class)
                        .list());
    }
}
