package io.miadi.security.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.secret.KeyPurpose;
import io.miadi.domain.audit.checkpoint.Checkpoint;
import io.miadi.domain.audit.checkpoint.SignedNote;
import io.miadi.domain.audit.checkpoint.TrustedKeys;
import io.miadi.domain.audit.checkpoint.TrustedKeys.Opening;
import io.miadi.domain.audit.checkpoint.VerifierKey;
import io.miadi.domain.audit.tree.TreeHashing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TinkCheckpointKeysTest {
    private static final String ORIGIN = "practice.example/audit";

    @TempDir
    Path folder;

    @Test
    void what_the_key_signs_its_published_half_verifies() {
        var keys = new TinkCheckpointKeys(ring());
        var published =
                VerifierKey.parse(keys.verifiers(ORIGIN).getFirst().encoded()).orElseThrow();
        assertThat(new TrustedKeys(ORIGIN, List.of(published), List.of()).open(signed(keys)))
                .isInstanceOf(Opening.Believed.class);
    }

    @Test
    void after_a_rotation_another_key_signs_and_what_the_older_one_signed_stays_genuine_for_good() {
        var ring = ring();
        var keys = new TinkCheckpointKeys(ring);
        var before = signed(keys);
        ring.add(KeyPurpose.AUDIT_CHECKPOINTS);
        ring.promoteNewest(KeyPurpose.AUDIT_CHECKPOINTS);
        var after = signed(keys);
        assertThat(ring.retireOld(KeyPurpose.AUDIT_CHECKPOINTS)).isZero();
        assertThat(after).isNotEqualTo(before);
        assertThat(keys.verifiers(ORIGIN))
                .hasSize(2)
                .first()
                .isEqualTo(keys.signing(ORIGIN).verifier());
        for (var note : List.of(before, after)) {
            assertThat(keys.trusted(ORIGIN, List.of()).open(note)).isInstanceOf(Opening.Believed.class);
        }
    }

    @Test
    void a_file_from_before_the_log_was_signed_gets_a_key_for_it() throws IOException {
        var path = folder.resolve("keys.json");
        new KeyFile(path).generate();
        var older = Files.readAllLines(path).stream()
                .filter(line -> !line.startsWith("AUDIT_CHECKPOINTS "))
                .toList();
        Files.write(path, older);
        var first = new TinkCheckpointKeys(new KeyRing(new KeyFile(path))).verifiers(ORIGIN);
        assertThat(new TinkCheckpointKeys(new KeyRing(new KeyFile(path))).verifiers(ORIGIN))
                .isEqualTo(first);
    }

    private static String signed(TinkCheckpointKeys keys) {
        return SignedNote.of(new Checkpoint(ORIGIN, 0, TreeHashing.empty()))
                .signedBy(keys.signing(ORIGIN))
                .encoded();
    }

    private KeyRing ring() {
        var file = new KeyFile(folder.resolve("keys.json"));
        file.generate();
        return new KeyRing(file);
    }
}
