package io.miadi.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.testkit.identity.IdentityArbitraries;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EmailAddressProperties {
    @Property
    void an_address_is_the_same_however_it_is_written(@ForAll("emails") EmailAddress email) {
        var shouted = new EmailAddress(email.value().toUpperCase(Locale.ROOT));
        assertThat(shouted.canonical()).isEqualTo(email.canonical());
        assertThat(EmailAddress.canonicalOf(email.canonical())).isEqualTo(email.canonical());
    }

    @Property
    void a_printed_address_shows_its_first_letter_and_its_domain_only(@ForAll("emails") EmailAddress email) {
        var local = email.value().substring(1, email.value().indexOf('@'));
        assertThat(email.toString())
                .endsWith(email.value().substring(email.value().indexOf('@')));
        assertThat(email.toString())
                .startsWith(email.value().charAt(0) + "•••@")
                .doesNotContain(local + "@");
    }

    @Property
    void nothing_unprintable_or_foreign_is_part_of_an_address(@ForAll String text) {
        var parsed = EmailAddress.parse(text);
        parsed.ifPresent(email -> assertThat(email.value()).isEqualTo(text).matches("[!-~]+"));
    }

    @Example
    void letters_that_only_look_alike_are_refused_at_sign_up_and_compared_alike_at_sign_in() {
        assertThat(EmailAddress.parse("ｗanjiku@example.com")).isEmpty();
        assertThat(EmailAddress.parse("wаnjiku@example.com")).isEmpty();
        assertThat(EmailAddress.canonicalOf("Ｗanjiku@example.com")).isEqualTo("wanjiku@example.com");
    }

    @Example
    void what_could_break_out_of_a_header_is_refused() {
        for (String text : new String[] {
            "a@example.com\r\nBcc: b@example.com",
            "a@example.com ",
            "<a@example.com>",
            "a b@example.com",
            "\"a\"@example.com",
            "a@example",
            "a@-example.com",
            ".a@example.com",
            "a..b@example.com",
            "@example.com",
            "a@",
            ""
        }) {
            assertThat(EmailAddress.parse(text)).as(text).isEmpty();
        }
    }

    @Provide
    Arbitrary<EmailAddress> emails() {
        return IdentityArbitraries.anyEmail();
    }
}
