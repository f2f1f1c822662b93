package io.miadi.domain.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.domain.audit.checkpoint.TrustedKeys.Opening;
import io.miadi.domain.audit.tree.ConsistencyProof;
import io.miadi.domain.audit.tree.Frontier;
import io.miadi.domain.audit.tree.HashSource;
import io.miadi.domain.audit.tree.Proofs;
import io.miadi.domain.audit.tree.TreeHashing;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CheckpointTest {
    private static final String ORIGIN = "practice.example/audit";
    private static final Instant NOON = Instant.parse("2026-03-02T09:00:00Z");

    private final SecureRandom random = new SecureRandom();
    private final SigningKey log = SigningKey.generate(ORIGIN, SignatureType.ED25519, random);
    private final SigningKey witness = SigningKey.generate("witness.example/w1", SignatureType.COSIGNATURE_V1, random);
    private final TrustedKeys keys = new TrustedKeys(ORIGIN, List.of(log.verifier()), List.of(witness.verifier()));
    private final Checkpoint three = checkpoint(3);

    @Test
    void a_checkpoint_is_three_lines_and_reads_back() {
        assertThat(three.body())
                .isEqualTo("practice.example/audit\n3\n" + three.root().toBase64() + "\n");
        assertThat(Checkpoint.parse(three.body())).contains(three);
        assertThat(Checkpoint.parse(three.body() + "an extension\n")).contains(three);
    }

    @Test
    void what_is_not_exactly_a_checkpoint_is_none() {
        var root = three.root().toBase64();
        assertThat(List.of(
                        "",
                        "a\n3\n",
                        "a\n3\n" + root,
                        "a\n03\n" + root + "\n",
                        "a\n-3\n" + root + "\n",
                        "a\n9223372036854775808\n" + root + "\n",
                        "a\n3\n" + root.replace("=", "") + "\n",
                        "a\n3\nAAAA\n",
                        "\n3\n" + root + "\n",
                        "a\n3\n" + root + "\n\n"))
                .allSatisfy(body -> assertThat(Checkpoint.parse(body)).as(body).isEmpty());
        assertThat(Checkpoint.parse("a\n" + Long.MAX_VALUE + "\n" + root + "\n"))
                .isPresent();
    }

    @Test
    void the_log_must_have_signed_and_a_witness_is_named_when_it_did() {
        var note = SignedNote.of(three);
        assertThat(keys.open(note)).isEqualTo(new Opening.Refused("is not signed by the log"));
        assertThat(keys.open(note.cosignedBy(witness, NOON)))
                .isEqualTo(new Opening.Refused("is not signed by the log"));
        assertThat(keys.open(note.signedBy(log))).isEqualTo(new Opening.Believed(three, Set.of()));
        assertThat(keys.open(note.signedBy(log).cosignedBy(witness, NOON)))
                .isEqualTo(new Opening.Believed(three, Set.of("witness.example/w1")));
    }

    @Test
    void signatures_of_strangers_are_kept_and_count_for_nothing() {
        var stranger = SigningKey.generate("stranger.example", SignatureType.ED25519, random);
        var note = SignedNote.of(three).signedBy(stranger).signedBy(log);
        var read = SignedNote.parse(note.encoded()).orElseThrow();
        assertThat(read).isEqualTo(note);
        assertThat(keys.open(read)).isEqualTo(new Opening.Believed(three, Set.of()));
    }

    @Test
    void a_stranger_under_the_logs_name_and_another_log_are_not_believed() {
        var thief = SigningKey.generate(ORIGIN, SignatureType.ED25519, random);
        assertThat(keys.open(SignedNote.of(three).signedBy(thief))).isInstanceOf(Opening.Refused.class);
        var other = new Checkpoint("other.example", three.size(), three.root());
        assertThat(keys.open(SignedNote.of(other).signedBy(log)))
                .isEqualTo(new Opening.Refused("is of another log, other.example"));
    }

    @Test
    void a_key_signs_only_in_its_own_way_and_only_with_its_own_seed() {
        assertThatThrownBy(() -> SignedNote.of(three).signedBy(witness)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> SignedNote.of(three).cosignedBy(log, NOON)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> SigningKey.of(log.verifier(), witness.seed()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(SigningKey.of(witness.verifier(), witness.seed()).verifier()).isEqualTo(witness.verifier());
        assertThat(log.toString()).isEqualTo("private half of " + log.verifier().encoded());
    }

    @Test
    void a_witness_signs_a_log_that_grew_and_no_other() {
        var cosigner = new Witness.Cosigner(witness, NOON);
        var first = new ConsistencyProof(0, 3, List.of());
        var seen = Witness.newcomer().judge(SignedNote.of(three).signedBy(log), first, keys, cosigner);
        assertThat(seen).isInstanceOfSatisfying(Witness.Outcome.Cosigned.class, cosigned -> {
            assertThat(keys.open(cosigned.note())).isEqualTo(new Opening.Believed(three, Set.of("witness.example/w1")));
            var grown = SignedNote.of(checkpoint(5)).signedBy(log);
            assertThat(cosigned.next().judge(grown, proofs().consistency(3, 5), keys, cosigner))
                    .isInstanceOf(Witness.Outcome.Cosigned.class);
            var rewritten = SignedNote.of(new Checkpoint(ORIGIN, 5, TreeHashing.empty()))
                    .signedBy(log);
            assertThat(cosigned.next().judge(rewritten, proofs().consistency(3, 5), keys, cosigner))
                    .isEqualTo(new Witness.Outcome.Refused("the log did not grow out of the one of 3 entries"));
        });
    }

    private static Checkpoint checkpoint(int size) {
        var frontier = new Frontier();
        for (int i = 0; i < size; i++) {
            frontier.append(TreeHashing.leaf(new byte[] {(byte) i}));
        }
        return new Checkpoint(ORIGIN, size, frontier.root());
    }

    private static Proofs proofs() {
        return new Proofs(HashSource.overLeaves(index -> TreeHashing.leaf(new byte[] {(byte) index})));
    }
}
