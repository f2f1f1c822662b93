package io.miadi.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.audit.checkpoint.AskWitness.Outcome;
import io.miadi.application.audit.checkpoint.Checkpoints.Signed;
import io.miadi.application.audit.checkpoint.LogDoubt;
import io.miadi.persistence.backup.DatabaseExport;
import io.miadi.persistence.backup.DatabaseImport;
import io.miadi.persistence.embedded.SharedDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("K24")
class SigningTest {
    private final SignedOnPostgres signed = SignedOnPostgres.fresh();

    @AfterEach
    void close() {
        signed.close();
    }

    @Test
    void a_log_is_signed_when_it_grew_and_only_then() {
        assertThat(signed.signing().run()).isEmpty();
        signed.grow(3);
        assertThat(signed.checkpoints().latest().map(Signed::size)).contains(3L);
        assertThat(signed.signing().run()).isEmpty();
        signed.grow(300);
        assertThat(signed.checkpoints().below(1_000, 10))
                .extracting(Signed::size)
                .containsExactly(303L, 3L);
        assertThat(signed.copies().all())
                .containsExactlyElementsOf(signed.checkpoints().spread(10).stream()
                        .map(Signed::note)
                        .toList());
        assertThat(signed.verified().finding()).isEmpty();
    }

    @Test
    void a_thousand_checkpoints_are_shown_by_a_few_with_the_last_among_them() {
        for (int i = 1; i <= 25; i++) {
            signed.grow(1);
        }
        assertThat(signed.checkpoints().spread(10))
                .hasSizeLessThanOrEqualTo(10)
                .last()
                .satisfies(last -> assertThat(last.size()).isEqualTo(25));
    }

    @Test
    void the_name_that_a_log_got_first_stays() {
        signed.grow(1);
        assertThat(signed.log()
                        .store()
                        .unitOfWork()
                        .run(() -> signed.checkpoints().origin("moved.example/audit")))
                .isEqualTo(SignedOnPostgres.ORIGIN);
    }

    @Test
    void a_witness_signs_what_grew_and_its_signature_is_kept_with_the_checkpoint() {
        signed.grow(5);
        assertThat(signed.asking().run()).isEqualTo(new Outcome.Cosigned(5));
        assertThat(signed.asking().run()).isEqualTo(new Outcome.UpToDate());
        signed.grow(700);
        assertThat(signed.asking().run()).isEqualTo(new Outcome.Cosigned(705));
        var latest = signed.checkpoints().latest().orElseThrow();
        var trusted = signed.keys()
                .trusted(SignedOnPostgres.ORIGIN, List.of(signed.witness().key()));
        assertThat(trusted.open(latest.note()).toString()).contains("witness.example");
    }

    @Test
    void a_witness_that_knows_more_than_we_remember_is_asked_from_where_it_is() {
        signed.grow(5);
        signed.asking().run();
        signed.grow(5);
        signed.tamper("delete from audit_cosignature");
        assertThat(signed.asking().run()).isEqualTo(new Outcome.Cosigned(10));
    }

    @Test
    void a_silent_witness_holds_nothing_up_and_is_asked_again() {
        signed.witness().silent(true);
        signed.grow(5);
        assertThat(signed.asking().run()).isInstanceOf(Outcome.Failed.class);
        signed.grow(5);
        signed.witness().silent(false);
        assertThat(signed.asking().run()).isEqualTo(new Outcome.Cosigned(10));
    }

    @Test
    void a_log_that_was_rewritten_is_not_signed_again() {
        signed.grow(300);
        signed.tamper("update audit_leaf set hash = sha256('forged') where leaf = 7", "delete from audit_node");
        signed.log().add("session:2", 1);
        signed.log().sequencer().run();
        assertThatThrownBy(() -> signed.signing().run()).isInstanceOf(IllegalStateException.class);
        signed.tamper("insert into audit_node values (8, 0, sha256('forged'))");
        assertThatThrownBy(() -> signed.signing().run())
                .isInstanceOf(LogDoubt.class)
                .hasMessageContaining("did not grow out of the one of 300 entries");
    }

    @Test
    void a_database_that_was_cut_back_with_its_checkpoints_is_not_signed_again() {
        signed.grow(4);
        var end = signed.log().tree().end();
        signed.grow(2);
        signed.tamper(
                "delete from audit_entry where sequence > 4",
                "delete from audit_leaf where leaf >= 4",
                "delete from audit_checkpoint where size > 4",
                "update audit_tree set size = 4, peaks = decode('" + end.peaks().getFirst() + "', 'hex')");
        assertThatThrownBy(() -> signed.signing().run())
                .isInstanceOf(LogDoubt.class)
                .hasMessageContaining("the audit log of 4 entries");
        assertThat(signed.verified().finding()).contains("entry 4 is missing");
    }

    @Test
    void an_entry_that_never_went_through_the_log_is_found() {
        signed.grow(4);
        signed.tamper("""
                insert into audit_entry (actor, role, action, subject, before, after, cause, correlation)
                values ('job:x', 'SYSTEM', 'test.forged', 'session:1', '{}', '{}', 'none', 'none')""");
        assertThat(signed.verified().finding()).contains("the stored entry 5 is not in the log");
    }

    @Test
    void a_log_that_moved_to_another_server_is_still_what_was_signed_and_goes_on(@TempDir Path folder) {
        signed.grow(300);
        var file = folder.resolve("moved.zip");
        DatabaseExport.write(signed.log().store().url(), file, (step, done, total) -> {});
        var elsewhere = SharedDatabase.fresh();
        DatabaseImport.read(file, elsewhere, (step, done, total) -> {});
        try (var moved = signed.at(elsewhere)) {
            moved.grow(5);
            assertThat(moved.verified().finding()).isEmpty();
            assertThat(moved.checkpoints().latest().map(Signed::size)).contains(305L);
            moved.log().assertWhole();
        }
    }

    @Test
    void another_type_of_value_is_another_entry() {
        signed.grow(4);
        signed.tamper("update audit_entry set after = '{\"step\": 2}' where sequence = 3");
        assertThat(signed.verified().finding()).contains("entry 2 was changed");
    }

    @Test
    void an_entry_that_is_gone_is_missing() {
        signed.grow(4);
        signed.tamper("delete from audit_entry where sequence = 3");
        assertThat(signed.verified().finding()).contains("entry 2 is missing");
    }
}
