package io.miadi.domain.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.audit.checkpoint.TrustedKeys.Opening;
import io.miadi.domain.audit.tree.Hash;
import io.miadi.testkit.audit.AuditArbitraries;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

@Tag("K24")
class CheckpointProperties {
    private static final String ORIGIN = "practice.example/audit";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final SigningKey LOG = SigningKey.generate(ORIGIN, SignatureType.ED25519, RANDOM);
    private static final SigningKey WITNESS =
            SigningKey.generate("witness.example/w1", SignatureType.COSIGNATURE_V1, RANDOM);
    private static final TrustedKeys KEYS =
            new TrustedKeys(ORIGIN, List.of(LOG.verifier()), List.of(WITNESS.verifier()));

    @Property
    @Label("K24 a signed checkpoint reads back as it was written and is believed, with its witness at any time")
    void a_signed_checkpoint_is_believed(
            @ForAll @LongRange(max = Long.MAX_VALUE) long size,
            @ForAll("roots") Hash root,
            @ForAll @LongRange(max = 99_999_999_999L) long seconds) {
        var checkpoint = new Checkpoint(ORIGIN, size, root);
        var note = SignedNote.of(checkpoint).signedBy(LOG).cosignedBy(WITNESS, Instant.ofEpochSecond(seconds));
        assertThat(SignedNote.parse(note.encoded())).contains(note);
        assertThat(KEYS.open(note.encoded())).isEqualTo(new Opening.Believed(checkpoint, Set.of("witness.example/w1")));
    }

    @Property
    @Label("K24 a signed checkpoint with any changed bit is not believed")
    void a_changed_bit_spoils_the_signature(@ForAll("roots") Hash root, @ForAll @IntRange(max = 1_000_000) int place) {
        var note = SignedNote.of(new Checkpoint(ORIGIN, place, root)).signedBy(LOG);
        assertThat(KEYS.open(flipped(note.encoded(), place))).isInstanceOf(Opening.Refused.class);
    }

    @Property
    @Label("K24 a changed bit in a witness' line makes the note false or the witness unknown")
    void a_changed_bit_in_a_cosignature_loses_the_witness(
            @ForAll("roots") Hash root, @ForAll @IntRange(max = 1_000_000) int place) {
        var checkpoint = new Checkpoint(ORIGIN, place, root);
        var signed = SignedNote.of(checkpoint).signedBy(LOG);
        var line = signed.cosignedBy(WITNESS, Instant.ofEpochSecond(place))
                .signatures()
                .getLast()
                .line();
        var opening = KEYS.open(signed.encoded() + flipped(line, place));
        if (opening instanceof Opening.Believed believed) {
            assertThat(believed).isEqualTo(new Opening.Believed(checkpoint, Set.of()));
        }
    }

    private static String flipped(String text, int place) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int bit = place % (8 * bytes.length);
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<Hash> roots() {
        return AuditArbitraries.anyHash();
    }
}
