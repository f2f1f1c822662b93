package io.miadi.domain.audit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.audit.verification.Finding.WrongEntry;
import io.miadi.domain.audit.verification.Verdict.Tampered;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;

@Tag("K24")
class TamperingProperties {
    private static final List<SignedLog> LOGS =
            IntStream.range(0, 60).mapToObj(i -> SignedLog.any(new Random(i))).toList();

    @Property(tries = 10_000)
    @Label(
            "K24 10,000 tamperings of six kinds, whatever else was forged to fit, are all found and the first wrong entry is named")
    void every_tampering_is_found_and_named(@ForAll Attack attack, @ForAll Reach wanted, @ForAll long seed) {
        var random = new Random(seed);
        var log = LOGS.get(random.nextInt(LOGS.size()));
        var lines = attack.on(log.lines(), random);
        long truth = log.firstDifference(lines);
        // Signed entries behind the last checkpoint from outside are what an honest log would have, too: no tampering.
        var reach = truth == log.lines().size() ? Reach.ENTRIES : wanted;
        var outside = reach.forgesCheckpoints() ? log.someCheckpoints(random) : List.<Integer>of();
        var verdict = verify(log, forgery(log, lines, reach, random), outside);
        Statistics.collect(attack, reach);
        if (!reach.forgesHashes()) {
            assertThat(entries(verdict)).containsExactly(new WrongEntry(expected(attack, log, lines), truth, truth));
        } else {
            var sizes = outside.isEmpty() ? log.sizes() : outside;
            assertThat(entries(verdict)).containsExactly(stretch(sizes, truth, lines.size()));
        }
    }

    @Property
    @Label("K24 what nobody touched is genuine, whichever of its checkpoints were kept outside")
    void what_nobody_touched_is_genuine(@ForAll long seed) {
        var random = new Random(seed);
        var log = LOGS.get(random.nextInt(LOGS.size()));
        var outside = log.someCheckpoints(random);
        assertThat(SignedLog.VERIFIER.verify(log.exported(), log.notes(outside)))
                .isInstanceOfSatisfying(Verdict.Genuine.class, genuine -> {
                    assertThat(genuine.size()).isEqualTo(log.lines().size());
                    assertThat(genuine.witnessed()).isEqualTo(log.lines().size());
                });
    }

    private static Forgery forgery(SignedLog log, List<byte[]> lines, Reach reach, Random random) {
        var hashes = Forgery.hashesOf(reach.forgesHashes() ? lines : log.lines());
        return reach.forgesCheckpoints()
                ? new Forgery(
                        lines,
                        hashes,
                        SignedLog.signed(lines, SignedLog.sizes(lines.size(), random))
                                .checkpoints())
                : new Forgery(lines, hashes, log.checkpoints());
    }

    /** Where nothing tells the entries of a stretch apart: from the last checkpoint that holds to the next, or to where the entries end. */
    private static WrongEntry stretch(List<Integer> sizes, long truth, long left) {
        long held = sizes.stream().filter(size -> size <= truth).reduce(0, Math::max);
        var next = sizes.stream().filter(size -> size > truth).findFirst();
        return next.map(size -> new WrongEntry(
                        left < size ? Tampering.MISSING : Tampering.REWRITTEN, held, Math.min(size - 1, left)))
                .orElse(new WrongEntry(Tampering.INSERTED, truth, truth));
    }

    private static Tampering expected(Attack attack, SignedLog log, List<byte[]> lines) {
        boolean lacksItsEnd = Collections.indexOfSubList(Forgery.hashesOf(log.lines()), Forgery.hashesOf(lines)) == 0;
        return switch (attack) {
            case EDIT, REWRITE -> Tampering.CHANGED;
            case DELETE -> lacksItsEnd ? Tampering.TRUNCATED : Tampering.MISSING;
            case SWAP -> Tampering.REORDERED;
            case INSERT -> Tampering.INSERTED;
            case CUT -> Tampering.TRUNCATED;
        };
    }

    private static Tampered verify(SignedLog log, Forgery forgery, List<Integer> outside) {
        var verdict = SignedLog.VERIFIER.verify(forgery, log.notes(outside));
        assertThat(verdict).isInstanceOf(Tampered.class);
        return (Tampered) verdict;
    }

    private static List<Finding> entries(Tampered verdict) {
        assertThat(verdict.first()).isInstanceOf(WrongEntry.class);
        return verdict.findings().stream().filter(WrongEntry.class::isInstance).toList();
    }
}
