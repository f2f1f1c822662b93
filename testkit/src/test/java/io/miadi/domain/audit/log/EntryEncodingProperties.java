package io.miadi.domain.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.testkit.audit.AuditArbitraries;
import java.util.Arrays;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("K24")
class EntryEncodingProperties {
    @Property
    @Label("K24 an entry comes back from its bytes")
    void an_entry_comes_back_from_its_bytes(@ForAll("entries") LoggedEntry entry) {
        assertThat(EntryEncoding.decode(EntryEncoding.encode(entry))).contains(entry);
    }

    @Property
    @Label("K24 two entries have the same bytes only if they are the same")
    void different_entries_have_different_bytes(
            @ForAll("entries") LoggedEntry one, @ForAll("entries") LoggedEntry other) {
        assertSameBytesOnlyIfSame(one, other);
        assertSameBytesOnlyIfSame(one, withTexts(one, other.action(), one.subject()));
        assertSameBytesOnlyIfSame(
                withFacts(one, other.before(), one.after()), withFacts(one, one.before(), other.before()));
    }

    @Property
    @Label("K24 what moves from one field to the next makes other bytes")
    void a_text_cannot_move_over_a_border(@ForAll("entries") LoggedEntry entry, @ForAll("texts") String text) {
        var before = withTexts(entry, entry.action() + text, entry.subject());
        var after = withTexts(entry, entry.action(), text + entry.subject());
        assertSameBytesOnlyIfSame(before, after);
    }

    @Property
    @Label("K24 any single changed bit makes another entry or none, and no entry has two encodings")
    void a_changed_bit_is_another_entry_or_none(
            @ForAll("entries") LoggedEntry entry, @ForAll @IntRange(max = 1_000_000) int place) {
        byte[] bytes = EntryEncoding.encode(entry);
        int bit = place % (8 * bytes.length);
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        EntryEncoding.decode(bytes).ifPresent(read -> {
            assertThat(read).isNotEqualTo(entry);
            assertThat(EntryEncoding.encode(read)).isEqualTo(bytes);
        });
    }

    private static void assertSameBytesOnlyIfSame(LoggedEntry one, LoggedEntry other) {
        boolean sameBytes = Arrays.equals(EntryEncoding.encode(one), EntryEncoding.encode(other));
        assertThat(sameBytes).isEqualTo(one.equals(other));
    }

    private static LoggedEntry withTexts(LoggedEntry e, String action, String subject) {
        return new LoggedEntry(
                e.at(), e.actor(), e.role(), action, subject, e.before(), e.after(), e.cause(), e.correlation());
    }

    private static LoggedEntry withFacts(LoggedEntry e, Map<String, String> before, Map<String, String> after) {
        return new LoggedEntry(
                e.at(), e.actor(), e.role(), e.action(), e.subject(), before, after, e.cause(), e.correlation());
    }

    @Provide
    Arbitrary<LoggedEntry> entries() {
        return AuditArbitraries.anyLoggedEntry();
    }

    @Provide
    Arbitrary<String> texts() {
        return AuditArbitraries.anyText();
    }
}
