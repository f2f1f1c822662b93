package io.miadi.domain.audit.verification;

import io.miadi.domain.audit.checkpoint.Checkpoint;
import io.miadi.domain.audit.checkpoint.SignatureType;
import io.miadi.domain.audit.checkpoint.SignedNote;
import io.miadi.domain.audit.checkpoint.SigningKey;
import io.miadi.domain.audit.checkpoint.TrustedKeys;
import io.miadi.domain.audit.log.EntryEncoding;
import io.miadi.domain.audit.log.LoggedEntry;
import io.miadi.domain.audit.tree.Frontier;
import io.miadi.domain.audit.tree.TreeHashing;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A genuine log.
 *
 * @param lines the bytes of each entry, no two the same
 * @param sizes at which it was signed, small to large; the last is all of it
 * @param checkpoints one for each of the sizes
 */
record SignedLog(List<byte[]> lines, List<Integer> sizes, List<String> checkpoints) {
    private static final String ORIGIN = "practice.example/audit";
    private static final SigningKey KEY = SigningKey.generate(ORIGIN, SignatureType.ED25519, new SecureRandom());

    static final ExportVerifier VERIFIER =
            new ExportVerifier(new TrustedKeys(ORIGIN, List.of(KEY.verifier()), List.of()));

    /** Of 2 to 120 entries with up to two checkpoints on the way. */
    static SignedLog any(Random random) {
        int length = 2 + random.nextInt(119);
        var lines = new ArrayList<byte[]>();
        for (int i = 0; i < length; i++) {
            lines.add(line(i, "req-" + random.nextInt(1_000)));
        }
        return signed(lines, sizes(length, random));
    }

    static List<Integer> sizes(int length, Random random) {
        var sizes = new TreeSet<Integer>();
        for (int i = random.nextInt(3); i > 0 && length > 0; i--) {
            sizes.add(1 + random.nextInt(length));
        }
        sizes.add(length);
        return List.copyOf(sizes);
    }

    static SignedLog signed(List<byte[]> lines, List<Integer> sizes) {
        var frontier = new Frontier();
        var checkpoints = new ArrayList<String>();
        for (int size : sizes) {
            while (frontier.size() < size) {
                frontier.append(TreeHashing.leaf(lines.get((int) frontier.size())));
            }
            var checkpoint = new Checkpoint(ORIGIN, size, frontier.root());
            checkpoints.add(SignedNote.of(checkpoint).signedBy(KEY).encoded());
        }
        return new SignedLog(lines, sizes, checkpoints);
    }

    /** The sizes of the last checkpoint and, by chance, of others. */
    List<Integer> someCheckpoints(Random random) {
        return sizes.stream()
                .filter(size -> size == lines.size() || random.nextBoolean())
                .toList();
    }

    List<String> notes(List<Integer> ofSizes) {
        return ofSizes.stream()
                .map(size -> checkpoints.get(sizes.indexOf(size)))
                .toList();
    }

    Forgery exported() {
        return new Forgery(lines, Forgery.hashesOf(lines), checkpoints);
    }

    /** The first place at which others part from these. */
    int firstDifference(List<byte[]> others) {
        int both = Math.min(lines.size(), others.size());
        return IntStream.range(0, both)
                .filter(i -> !Arrays.equals(lines.get(i), others.get(i)))
                .findFirst()
                .orElse(both);
    }

    static byte[] line(int number, String correlation) {
        return EntryEncoding.encode(new LoggedEntry(
                Instant.ofEpochSecond(1_772_442_000L + number),
                "job:expire-holds",
                "SYSTEM",
                "session.expire",
                "session:" + number,
                Map.of("state", "Approved"),
                Map.of("state", "Expired"),
                "hold elapsed",
                correlation));
    }
}
