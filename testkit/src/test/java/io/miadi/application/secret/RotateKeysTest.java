package io.miadi.application.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.secret.RotateKeys.Command;
import io.miadi.application.secret.RotateKeys.Outcome;
import io.miadi.application.secret.RotateKeys.Step;
import io.miadi.domain.identity.Actor;
import io.miadi.testkit.audit.InMemoryAuditLog;
import io.miadi.testkit.secret.TestKeys;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import java.util.List;
import org.junit.jupiter.api.Test;

class RotateKeysTest {
    private static final Actor OPERATOR = new Actor.Operator("keys rotate");
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryAuditLog audit = new InMemoryAuditLog(unitOfWork);
    private final TestKeys keys = new TestKeys();
    private final Rows rows = new Rows(250);
    private final RotateKeys rotate = new RotateKeys(keys, List.of(rows), unitOfWork, audit);

    /** So many values that an older key sealed. */
    private static final class Rows implements SealedRows {
        private int left;

        Rows(int left) {
            this.left = left;
        }

        @Override
        public String name() {
            return "rows";
        }

        @Override
        public int resealBatch(int limit) {
            int batch = Math.min(limit, left);
            left -= batch;
            return batch;
        }
    }

    @Test
    void everything_is_sealed_again_and_the_old_key_stays_for_what_is_under_way() {
        assertThat(rotate.handle(new Command(OPERATOR, KeyPurpose.SEALING, Step.RENEW)))
                .isEqualTo(new Outcome(250, 0));
        assertThat(rotate.handle(new Command(OPERATOR, KeyPurpose.SEALING, Step.RENEW)))
                .isEqualTo(new Outcome(0, 0));
    }

    @Test
    void what_was_sealed_late_is_sealed_again_before_the_old_key_goes() {
        rotate.handle(new Command(OPERATOR, KeyPurpose.SEALING, Step.RENEW));
        rows.left = 3;
        assertThat(rotate.handle(new Command(OPERATOR, KeyPurpose.SEALING, Step.RETIRE)))
                .isEqualTo(new Outcome(3, 1));
    }

    @Test
    void a_rotation_of_hashes_leaves_sealed_values_alone() {
        assertThat(rotate.handle(new Command(OPERATOR, KeyPurpose.LINKS, Step.RENEW)))
                .isEqualTo(new Outcome(0, 0));
        assertThat(rotate.handle(new Command(OPERATOR, KeyPurpose.LINKS, Step.RETIRE)))
                .isEqualTo(new Outcome(0, 1));
        assertThat(rows.left).isEqualTo(250);
    }

    @Test
    void each_rotation_is_audited() {
        rotate.handle(new Command(OPERATOR, KeyPurpose.SEALING, Step.RENEW));
        assertThat(audit.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("keys.rotate");
            assertThat(entry.subject()).isEqualTo("keys:SEALING");
        });
    }
}
