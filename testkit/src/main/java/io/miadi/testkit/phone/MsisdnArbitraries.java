package io.miadi.testkit.phone;

import io.miadi.domain.phone.Msisdn;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generators of Kenyan mobile numbers and of the ways in which people type them. */
public final class MsisdnArbitraries {
    private MsisdnArbitraries() {}

    public static Arbitrary<Msisdn> anyMsisdn() {
        var rest = Arbitraries.strings().numeric().ofLength(8);
        return Combinators.combine(Arbitraries.of('7', '1'), rest)
                .as((first, digits) -> new Msisdn("254" + first + digits));
    }

    /** Any usual spelling of the number, with spaces and hyphens where people put them. */
    public static Arbitrary<String> spellings(Msisdn number) {
        var national = number.digits().substring(3);
        var prefix = Arbitraries.of("0", "254", "+254", "00254", "+2540", "+254 0", "");
        return Combinators.combine(prefix, grouped(national), Arbitraries.of("", " ", "\t"))
                .as((start, digits, around) -> around + start + digits + around);
    }

    private static Arbitrary<String> grouped(String national) {
        var separators = Arbitraries.of("", " ", "-").list().ofSize(2);
        return separators.map(between -> String.join(
                "",
                List.of(
                        national.substring(0, 3),
                        between.get(0),
                        national.substring(3, 6),
                        between.get(1),
                        national.substring(6))));
    }

    /** Texts that are no Kenyan mobile number: landlines, foreign numbers, too short, too long, with letters. */
    public static Arbitrary<String> notNumbers() {
        var digits = Arbitraries.strings().numeric();
        return Arbitraries.oneOf(
                digits.ofLength(7).map(rest -> "020" + rest),
                digits.ofLength(7).map(rest -> "+25420" + rest),
                digits.ofLength(9).map(rest -> "+255" + rest),
                digits.ofLength(10).map(rest -> "+1" + rest),
                digits.ofMinLength(0).ofMaxLength(8),
                digits.ofMinLength(16).ofMaxLength(30),
                digits.ofLength(7).map(rest -> "07" + rest),
                digits.ofLength(9).map(rest -> "07" + rest),
                digits.ofLength(8).map(rest -> "07a" + rest),
                Arbitraries.strings().alpha().ofMaxLength(20));
    }
}
