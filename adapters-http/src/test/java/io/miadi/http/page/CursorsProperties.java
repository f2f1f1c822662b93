package io.miadi.http.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

class CursorsProperties {
    private final Cursors cursors = new Cursors(new byte[32]);

    @Property
    void a_cursor_says_what_was_put_into_it(
            @ForAll @Size(min = 1, max = 4) List<@AlphaChars @NotEmpty String> sortKey) {
        assertThat(cursors.decode("payments", cursors.encode("payments", sortKey)))
                .contains(sortKey);
    }

    @Example
    void the_longest_cursor_that_is_given_out_can_be_read_and_a_longer_one_is_never_given_out() {
        var longest = List.of("a".repeat(1_520));
        assertThat(cursors.decode("payments", cursors.encode("payments", longest)))
                .contains(longest);
        assertThatThrownBy(() -> cursors.encode("payments", List.of("a".repeat(1_521))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("payments");
    }

    @Property
    void a_changed_cursor_is_refused(
            @ForAll @AlphaChars @NotEmpty String key, @ForAll int at, @ForAll @IntRange(min = 1, max = 255) int flip) {
        byte[] bytes = Base64.getUrlDecoder().decode(cursors.encode("payments", List.of(key)));
        bytes[Math.floorMod(at, bytes.length)] ^= (byte) flip;
        String changed = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        assertThat(cursors.decode("payments", changed)).isEmpty();
    }

    @Property
    void a_cursor_of_another_list_or_installation_is_refused(@ForAll @AlphaChars @NotEmpty String key) {
        String cursor = cursors.encode("payments", List.of(key));
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        assertThat(cursors.decode("sessions", cursor)).isEmpty();
        assertThat(new Cursors(otherKey).decode("payments", cursor)).isEmpty();
    }

    @Property
    void any_text_is_refused_calmly(@ForAll String text) {
        assertThat(cursors.decode("payments", text)).isEmpty();
    }
}
