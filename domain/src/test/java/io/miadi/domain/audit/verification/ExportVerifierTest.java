package io.miadi.domain.audit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.audit.checkpoint.Checkpoint;
import io.miadi.domain.audit.checkpoint.SignatureType;
import io.miadi.domain.audit.checkpoint.SignedNote;
import io.miadi.domain.audit.checkpoint.SigningKey;
import io.miadi.domain.audit.checkpoint.TrustedKeys;
import io.miadi.domain.audit.tree.Frontier;
import io.miadi.domain.audit.tree.Hash;
import io.miadi.domain.audit.tree.TreeHashing;
import io.miadi.domain.audit.verification.Finding.WrongEntry;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A log of ten lines, a to j, with checkpoints behind the third, the sixth and the last. */
class ExportVerifierTest {
    private static final String ORIGIN = "practice.example/audit";
    private static final String LOG = "abcdefghij";

    private final SecureRandom random = new SecureRandom();
    private final SigningKey key = SigningKey.generate(ORIGIN, SignatureType.ED25519, random);
    private final SigningKey witness = SigningKey.generate("witness.example", SignatureType.COSIGNATURE_V1, random);
    private final ExportVerifier verifier =
            new ExportVerifier(new TrustedKeys(ORIGIN, List.of(key.verifier()), List.of(witness.verifier())));
    private final List<String> signed = List.of(checkpoint(LOG, 3), checkpoint(LOG, 6), checkpoint(LOG, 10));

    @Test
    void a_genuine_export_is_genuine_and_says_how_much_of_it_was_witnessed() {
        var root = root(LOG);
        assertThat(verify(LOG, LOG, signed)).isEqualTo(new Verdict.Genuine(10, root, 0));
        assertThat(verify(LOG, LOG, signed, checkpoint(LOG, 6))).isEqualTo(new Verdict.Genuine(10, root, 6));
        var cosigned = SignedNote.parse(signed.get(0))
                .orElseThrow()
                .cosignedBy(witness, Instant.EPOCH)
                .encoded();
        assertThat(verify(LOG, LOG, List.of(cosigned, signed.get(2)))).isEqualTo(new Verdict.Genuine(10, root, 3));
    }

    @Test
    void the_first_wrong_entry_is_named_with_what_became_of_it() {
        assertThat(first("abcXefghij")).isEqualTo("entry 3 was changed");
        assertThat(first("abcefghij")).isEqualTo("entry 3 is missing");
        assertThat(first("abcXdefghij")).isEqualTo("entry 3 was inserted");
        assertThat(first("abchefgdij")).isEqualTo("entry 3 stands in the place of another");
        assertThat(first("abcd")).isEqualTo("entry 4 and all that followed were cut off");
        assertThat(first("abccdefghij")).as("an entry twice").isEqualTo("entry 3 was inserted");
        assertThat(first("abcfdefghij")).as("a later entry also here").isEqualTo("entry 3 was inserted");
        assertThat(first("abcfefghij")).as("overwritten by a later entry").isEqualTo("entry 3 was changed");
        assertThat(first("abcdefghijX")).as("added at the end").isEqualTo("entry 10 was inserted");
        assertThat(first("")).isEqualTo("entry 0 and all that followed were cut off");
    }

    @Test
    void where_the_hashes_were_forged_too_the_stretch_between_two_checkpoints_is_named() {
        assertThat(verify("abcdXfghij", "abcdXfghij", signed)).isEqualTo(wrong(Tampering.REWRITTEN, 3, 5));
        assertThat(verify("abcdefg", "abcdefg", signed)).isEqualTo(wrong(Tampering.MISSING, 6, 7));
    }

    @Test
    void a_log_signed_anew_with_a_stolen_key_contradicts_the_checkpoint_kept_outside() {
        var forged = "abcdXXXXXX";
        var anew = List.of(checkpoint(forged, 3), checkpoint(forged, 5), checkpoint(forged, 10));
        assertThat(verify(forged, forged, anew)).isInstanceOf(Verdict.Genuine.class);
        assertThat(verify(forged, forged, anew, signed.get(0), signed.get(1)))
                .isEqualTo(wrong(Tampering.REWRITTEN, 3, 5));
        assertThat(verify(forged, LOG, anew, signed.get(0), signed.get(1)))
                .as("with the hashes kept outside as well")
                .isEqualTo(wrong(Tampering.CHANGED, 4, 4));
    }

    @Test
    void a_log_cut_off_with_its_checkpoints_does_not_reach_the_one_kept_outside() {
        var cut = LOG.substring(0, 6);
        assertThat(verify(cut, cut, signed.subList(0, 2))).isInstanceOf(Verdict.Genuine.class);
        assertThat(verify(cut, cut, signed.subList(0, 2), signed.get(2))).isEqualTo(wrong(Tampering.MISSING, 0, 6));
        assertThat(verify(cut, cut, signed.subList(0, 2), signed.get(1), signed.get(2)))
                .as("the entry after the last that is witnessed")
                .isEqualTo(wrong(Tampering.MISSING, 6, 6));
    }

    @Test
    void hashes_numbers_and_checkpoints_are_verified_too() {
        assertThat(verify(LOG, "abcdXfghij", signed))
                .isEqualTo(new Verdict.Tampered(List.of(new Finding.WrongStoredHash(4))));
        assertThat(verifier.verify(export(LOG, LOG, signed, 7), List.of()))
                .isEqualTo(new Verdict.Tampered(List.of(new Finding.WrongNumber(7))));
        assertThat(sentences(verify(LOG, LOG, List.of(signed.get(0).replace("\n3\n", "\n4\n"), signed.get(2)))))
                .containsExactly("checkpoint 1 of the export has a signature of " + ORIGIN + " that is false");
        assertThat(sentences(verify(LOG, LOG, List.of())))
                .containsExactly("there is no checkpoint that the log signed");
    }

    @Test
    void a_second_tree_that_the_log_signed_is_told_even_if_all_entries_are_genuine() {
        var fork = List.of(checkpoint("abX", 3), signed.get(2));
        assertThat(sentences(verify(LOG, LOG, fork, signed.get(2))))
                .containsExactly(
                        "checkpoint 1 of the export states another log of 3 entries than the one that was witnessed");
    }

    private String first(String entries) {
        return sentences(verify(entries, LOG, signed)).getFirst();
    }

    private static List<String> sentences(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Genuine genuine -> List.of();
            case Verdict.Tampered tampered ->
                tampered.findings().stream().map(Finding::sentence).toList();
        };
    }

    private static Verdict wrong(Tampering tampering, long first, long last) {
        return new Verdict.Tampered(List.of(new WrongEntry(tampering, first, last)));
    }

    private Verdict verify(String entries, String hashes, List<String> checkpoints, String... outside) {
        return verifier.verify(export(entries, hashes, checkpoints, -1), List.of(outside));
    }

    private static AuditExport export(String entries, String hashes, List<String> checkpoints, int misnumbered) {
        return new AuditExport() {
            @Override
            public Stream<ExportedEntry> entries() {
                var leaves = leaves(entries);
                var all = new ArrayList<ExportedEntry>();
                for (int i = 0; i < leaves.size(); i++) {
                    all.add(new ExportedEntry(i == misnumbered ? i + 1 : i, leaves.get(i)));
                }
                return all.stream();
            }

            @Override
            public Stream<Hash> hashes() {
                return leaves(hashes).stream();
            }

            @Override
            public List<String> checkpoints() {
                return checkpoints;
            }
        };
    }

    private String checkpoint(String log, int size) {
        return SignedNote.of(new Checkpoint(ORIGIN, size, root(log.substring(0, size))))
                .signedBy(key)
                .encoded();
    }

    private static Hash root(String log) {
        var frontier = new Frontier();
        leaves(log).forEach(frontier::append);
        return frontier.root();
    }

    private static List<Hash> leaves(String log) {
        return log.chars()
                .mapToObj(c -> TreeHashing.leaf(Character.toString(c).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
