package io.miadi.domain.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntryEncodingTest {
    private static final LoggedEntry EXPIRED = LoggedEntry.of(
            AuditEntry.move(
                    new Actor.Job("expire-holds"),
                    "session.expire",
                    "session:7",
                    "Approved",
                    "Expired",
                    "hold elapsed"),
            Instant.parse("2026-03-02T09:00:00.000001Z"),
            "req-1");

    /** Written down by hand from the description, so that a change of the layout cannot go unnoticed. */
    private static final String EXPIRED_BYTES = String.join(
            "",
            "01", // version
            "00064c06cfcb8401", // 2026-03-02T09:00:00Z and a microsecond
            "00000010" + "6a6f623a6578706972652d686f6c6473", // job:expire-holds
            "00000006" + "53595354454d", // SYSTEM
            "0000000e" + "73657373696f6e2e657870697265", // session.expire
            "00000009" + "73657373696f6e3a37", // session:7
            "00000001" + "00000005" + "7374617465" + "00000008" + "417070726f766564", // state: Approved
            "00000001" + "00000005" + "7374617465" + "00000007" + "45787069726564", // state: Expired
            "0000000c" + "686f6c6420656c6170736564", // hold elapsed
            "00000005" + "7265712d31"); // req-1

    @Test
    void an_entry_has_the_documented_bytes_and_comes_back_from_them() {
        byte[] bytes = EntryEncoding.encode(EXPIRED);
        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(EXPIRED_BYTES);
        assertThat(EntryEncoding.decode(bytes)).contains(EXPIRED);
    }

    @Test
    void facts_are_ordered_by_the_bytes_of_their_names_whatever_java_thinks_of_their_order() {
        // U+FFFD is above the surrogates with which Java writes U+1F600, and below it in UTF-8.
        var facts = Map.of("\ufffd", "1", "\ud83d\ude00", "2");
        var text = new String(EntryEncoding.encode(withAfter(facts)), StandardCharsets.UTF_8);
        assertThat(text.indexOf("\ufffd")).isPositive().isLessThan(text.indexOf("\ud83d\ude00"));
    }

    @Test
    void bytes_that_nobody_writes_are_no_entry() {
        byte[] bytes = EntryEncoding.encode(withAfter(Map.of("a", "1", "b", "2")));
        var hex = HexFormat.of().formatHex(bytes);
        for (int length = 0; length < bytes.length; length++) {
            assertThat(EntryEncoding.decode(Arrays.copyOf(bytes, length))).isEmpty();
        }
        assertThat(EntryEncoding.decode(Arrays.copyOf(bytes, bytes.length + 1))).isEmpty();
        assertThat(decoded("02" + hex.substring(2))).as("another version").isEmpty();
        assertThat(decoded(hex.replace("0000000162", "0000000161")))
                .as("a name twice")
                .isEmpty();
        assertThat(decoded(hex.replace("0000000161", "0000000163")))
                .as("names that fall")
                .isEmpty();
        assertThat(decoded(hex.replace("7265712d31", "7265712dff")))
                .as("no UTF-8")
                .isEmpty();
        assertThat(decoded(hex.replace("00000010" + "6a6f62", "ffffffff" + "6a6f62")))
                .as("a huge length")
                .isEmpty();
        assertThat(decoded(hex.replace("000000020000000161", "7fffffff0000000161")))
                .as("a huge count")
                .isEmpty();
    }

    @Test
    void a_time_that_the_database_would_not_give_back_is_refused() {
        assertThatThrownBy(() ->
                        new LoggedEntry(Instant.ofEpochSecond(0, 1), "a", "r", "x", "s", Map.of(), Map.of(), "c", "q"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_time_that_its_eight_bytes_can_say_is_written_as_it_was_read() {
        var hex = HexFormat.of().formatHex(EntryEncoding.encode(EXPIRED));
        for (var time : List.of("8000000000000000", "8000000000000001", "ffffffffffffffff", "7fffffffffffffff")) {
            var extreme = hex.substring(0, 2) + time + hex.substring(18);
            var bytes = EntryEncoding.encode(decoded(extreme).orElseThrow());
            assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(extreme);
        }
    }

    @Test
    void half_of_a_surrogate_pair_has_no_bytes() {
        assertThatThrownBy(() -> EntryEncoding.encode(withAfter(Map.of("a", "\ud83d"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Optional<LoggedEntry> decoded(String hex) {
        return EntryEncoding.decode(HexFormat.of().parseHex(hex));
    }

    private static LoggedEntry withAfter(Map<String, String> after) {
        return new LoggedEntry(
                EXPIRED.at(),
                EXPIRED.actor(),
                EXPIRED.role(),
                EXPIRED.action(),
                EXPIRED.subject(),
                EXPIRED.before(),
                after,
                EXPIRED.cause(),
                EXPIRED.correlation());
    }
}
