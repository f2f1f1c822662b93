package io.miadi.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.identity.PasswordPolicy.Flaw;
import io.miadi.testkit.identity.IdentityArbitraries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PasswordPolicyProperties {
    private static final List<String> NOBODY = List.of();

    @Property
    void a_length_is_accepted_exactly_from_15_to_256_code_points_of_any_script(
            @ForAll("codePoints") List<Integer> codePoints) {
        var password = new StringBuilder();
        codePoints.forEach(password::appendCodePoint);
        var expected = codePoints.size() < 15
                ? Optional.of(Flaw.TOO_SHORT)
                : codePoints.size() > 256 ? Optional.of(Flaw.TOO_LONG) : Optional.<Flaw>empty();
        var flaw = PasswordPolicy.check(password.toString(), NOBODY);
        assertThat(flaw.filter(found -> found != Flaw.MADE_OF_KNOWN_WORDS)).isEqualTo(expected);
    }

    @Property
    void no_kind_of_character_is_asked_for(@ForAll("smallLetters") String password) {
        assertThat(PasswordPolicy.check(password, NOBODY)).isEmpty();
    }

    @Property
    void name_address_and_product_alone_make_no_password(
            @ForAll("emails") EmailAddress email,
            @ForAll @IntRange(min = 1, max = 6) int times,
            @ForAll boolean shouted) {
        var words = ("Wanjiku" + email.value() + "miadi ").repeat(times);
        var password = shouted ? words.toUpperCase(Locale.ROOT) : words;
        if (password.length() <= 256) {
            assertThat(PasswordPolicy.check(password, List.of("Wanjiku", email.value())))
                    .isPresent();
        }
    }

    @Property
    void a_long_phrase_may_mention_its_owner(@ForAll("smallLetters") String phrase) {
        assertThat(PasswordPolicy.check("wanjiku " + phrase, List.of("Wanjiku Kamau", "w@example.com")))
                .isEmpty();
    }

    @Provide
    Arbitrary<List<Integer>> codePoints() {
        var lengths = Arbitraries.oneOf(
                Arbitraries.of(0, 1, 14, 15, 16, 255, 256, 257),
                Arbitraries.integers().between(0, 300));
        return lengths.flatMap(
                length -> IdentityArbitraries.anyCodePoint().list().ofSize(length));
    }

    /** Eight different letters at least, as any phrase has. */
    @Provide
    Arbitrary<String> smallLetters() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(7)
                .ofMaxLength(100)
                .map(s -> "pqvxyzfgh" + s);
    }

    @Provide
    Arbitrary<EmailAddress> emails() {
        return Arbitraries.of("wanjiku.kamau@example.com", "kamau@practice.co.ke")
                .map(EmailAddress::new);
    }
}
