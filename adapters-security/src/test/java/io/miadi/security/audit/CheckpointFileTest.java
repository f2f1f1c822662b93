package io.miadi.security.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.audit.checkpoint.Checkpoint;
import io.miadi.domain.audit.checkpoint.SignatureType;
import io.miadi.domain.audit.checkpoint.SignedNote;
import io.miadi.domain.audit.checkpoint.SigningKey;
import io.miadi.domain.audit.tree.TreeHashing;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {
    private static final SigningKey LOG =
            SigningKey.generate("practice.example/audit", SignatureType.ED25519, new SecureRandom());
    private static final SigningKey WITNESS =
            SigningKey.generate("witness.example", SignatureType.COSIGNATURE_V1, new SecureRandom());

    @TempDir
    Path folder;

    @Test
    void notes_come_back_as_they_were_kept_however_many_signed_them() {
        var file = new CheckpointFile(folder.resolve("far").resolve("away.txt"));
        assertThat(file.all()).isEmpty();
        assertThat(file.last()).isEmpty();
        var kept = new ArrayList<String>();
        for (int size = 0; size < 60; size++) {
            var note = note(size, size % 2 == 0);
            file.keep(note);
            kept.add(note);
            assertThat(file.last()).contains(note);
        }
        assertThat(file.all()).containsExactlyElementsOf(kept);
    }

    private static String note(int size, boolean witnessed) {
        var note = SignedNote.of(new Checkpoint("practice.example/audit", size, TreeHashing.empty()))
                .signedBy(LOG);
        return (witnessed ? note.cosignedBy(WITNESS, Instant.EPOCH) : note).encoded();
    }
}
