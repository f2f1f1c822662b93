package io.miadi.domain.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.testkit.identity.IdentityArbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PhoneNumberProperties {
    @Property
    void a_number_is_read_as_it_is_written(@ForAll("phones") PhoneNumber phone) {
        assertThat(PhoneNumber.parse(phone.e164())).contains(phone);
    }

    @Property
    void a_number_is_one_of_mpesa_exactly_when_it_is_kenyan(@ForAll("phones") PhoneNumber phone) {
        assertThat(phone.msisdn().map(Msisdn::e164).filter(phone.e164()::equals).isPresent())
                .isEqualTo(phone.e164().startsWith("+254"));
    }

    @Property
    void a_printed_number_shows_country_code_and_three_digits(@ForAll("phones") PhoneNumber phone) {
        assertThat(phone.toString()).matches("\\+\\d{1,3}•{5}\\d{3}").isNotEqualTo(phone.e164());
    }

    @Property
    void any_text_is_a_canonical_number_or_none(@ForAll String text) {
        PhoneNumber.parse(text).ifPresent(phone -> assertThat(phone.e164()).matches("\\+[1-9]\\d{7,14}"));
    }

    @Example
    void country_codes_of_every_length_are_shown_whole() {
        assertThat(new PhoneNumber("+12025550123").masked()).isEqualTo("+1•••••123");
        assertThat(new PhoneNumber("+447911123456").masked()).isEqualTo("+44•••••456");
        assertThat(new PhoneNumber("+255712345678").masked()).isEqualTo("+255•••••678");
    }

    @Example
    void a_kenyan_number_that_is_no_mobile_number_is_refused() {
        assertThat(PhoneNumber.parse("+254201234567")).isEmpty();
        assertThat(PhoneNumber.parse("447911123456")).isEmpty();
    }

    @Provide
    Arbitrary<PhoneNumber> phones() {
        return IdentityArbitraries.anyPhone();
    }
}
