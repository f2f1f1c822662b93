package io.miadi.domain.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import io.miadi.testkit.phone.MsisdnArbitraries;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("P7")
class MsisdnProperties {
    private static final PhoneNumberUtil ORACLE = PhoneNumberUtil.getInstance();

    record Spelled(Msisdn number, String text) {}

    @Property
    @Label("P7 all spellings of one number give the same MSISDN")
    void all_spellings_give_one_number(@ForAll("spelled") Spelled spelled) {
        assertThat(Msisdn.parse(spelled.text)).contains(spelled.number);
    }

    @Property
    @Label("P9 what is no Kenyan mobile number gives none")
    @Tag("P9")
    void nothing_else_gives_a_number(@ForAll("notNumbers") String text) {
        assertThat(Msisdn.parse(text)).isEmpty();
    }

    @Property
    @Label("P7 every Kenyan mobile number that libphonenumber knows is accepted, and to the same digits")
    void agrees_with_libphonenumber(@ForAll("dialled") String text) {
        var theirs = mobile(text);
        if (theirs.isPresent()) {
            assertThat(Msisdn.parse(text).map(Msisdn::e164)).isEqualTo(theirs);
        }
    }

    @Property
    @Label("P7 an accepted number has the length and country that libphonenumber expects")
    void what_is_accepted_is_possible(@ForAll("numbers") Msisdn number) throws NumberParseException {
        var theirs = ORACLE.parse(number.e164(), "KE");
        assertThat(ORACLE.isPossibleNumber(theirs)).isTrue();
        assertThat(theirs.getCountryCode()).isEqualTo(254);
    }

    @Property
    @Label("P47 a printed number shows three digits of its nine")
    @Tag("P47")
    @Tag("K25")
    void printing_masks(@ForAll("numbers") Msisdn number) {
        assertThat(number.toString()).isEqualTo("+254•••••" + number.digits().substring(9));
        assertThat("" + number + Optional.of(number))
                .doesNotContain(number.digits().substring(3));
    }

    /** The E.164 form of a number that is certainly a Kenyan mobile number. */
    private static Optional<String> mobile(String text) {
        try {
            var number = ORACLE.parse(text, "KE");
            boolean mobile = ORACLE.isValidNumberForRegion(number, "KE")
                    && ORACLE.getNumberType(number) == PhoneNumberType.MOBILE;
            return mobile ? Optional.of(ORACLE.format(number, PhoneNumberFormat.E164)) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<Msisdn> numbers() {
        return MsisdnArbitraries.anyMsisdn();
    }

    @Provide
    Arbitrary<Spelled> spelled() {
        return MsisdnArbitraries.anyMsisdn()
                .flatMap(n -> MsisdnArbitraries.spellings(n).map(text -> new Spelled(n, text)));
    }

    @Provide
    Arbitrary<String> notNumbers() {
        return MsisdnArbitraries.notNumbers();
    }

    @Provide
    Arbitrary<String> dialled() {
        return Arbitraries.oneOf(
                Arbitraries.strings().numeric().ofLength(8).map(rest -> "07" + rest),
                Arbitraries.strings().numeric().ofLength(8).map(rest -> "01" + rest),
                Arbitraries.strings().numeric().ofLength(9).map(rest -> "+254" + rest),
                MsisdnArbitraries.anyMsisdn().flatMap(MsisdnArbitraries::spellings));
    }
}
