package io.miadi.testkit.audit;

import io.miadi.domain.audit.log.LoggedEntry;
import io.miadi.domain.audit.tree.Hash;
import io.miadi.testkit.identity.IdentityArbitraries;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Entries of the audit log, wilder than any that the product writes. */
public final class AuditArbitraries {
    private AuditArbitraries() {}

    public static Arbitrary<LoggedEntry> anyLoggedEntry() {
        var actor = Combinators.combine(anyInstant(), anyText(), anyText()).as(Head::new);
        var deed = Combinators.combine(anyText(), anyText()).as(List::of);
        var change = Combinators.combine(anyFacts(), anyFacts()).as(List::of);
        var ground = Combinators.combine(anyText(), anyText()).as(List::of);
        return Combinators.combine(actor, deed, change, ground)
                .as((a, d, c, g) -> new LoggedEntry(
                        a.at(), a.actor(), a.role(), d.get(0), d.get(1), c.get(0), c.get(1), g.get(0), g.get(1)));
    }

    /** Of the times that PostgreSQL keeps, to the microsecond, and those on both sides of 1970. */
    public static Arbitrary<Instant> anyInstant() {
        var seconds = Arbitraries.longs().between(-210_866_803_200L, 9_224_318_015_999L);
        return Combinators.combine(seconds, Arbitraries.integers().between(0, 999_999))
                .as((second, micros) -> Instant.ofEpochSecond(second, 1_000L * micros));
    }

    /** Of all planes of Unicode, often of next to nothing, so that parts can be mistaken for one another. */
    public static Arbitrary<String> anyText() {
        var wild = IdentityArbitraries.anyCodePoint()
                .list()
                .ofMaxSize(12)
                .map(points -> new String(points.stream().mapToInt(p -> p).toArray(), 0, points.size()));
        return Arbitraries.oneOf(wild, Arbitraries.of("", "a", "aa", "b", "\0", "\0\0\0\1", "state", "Approved"));
    }

    public static Arbitrary<Map<String, String>> anyFacts() {
        return Arbitraries.maps(anyText(), anyText()).ofMaxSize(4);
    }

    public static Arbitrary<Hash> anyHash() {
        return Arbitraries.bytes().array(byte[].class).ofSize(Hash.LENGTH).map(Hash::of);
    }

    private record Head(Instant at, String actor, String role) {}
}
