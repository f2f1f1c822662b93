package io.miadi.testkit.identity;

import io.miadi.domain.identity.ContactDetails;
import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.identity.Language;
import io.miadi.domain.identity.PersonName;
import io.miadi.domain.identity.Profile;
import io.miadi.domain.identity.Role;
import io.miadi.domain.identity.Roles;
import io.miadi.domain.phone.Msisdn;
import io.miadi.domain.phone.PhoneNumber;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Values of identity, valid by construction. */
public final class IdentityArbitraries {
    private IdentityArbitraries() {}

    public static Arbitrary<Roles> anyRoles() {
        return Arbitraries.of(Role.class).set().ofMinSize(1).map(Roles::new);
    }

    public static Arbitrary<EmailAddress> anyEmail() {
        var local = Arbitraries.strings()
                .withChars("abcXYZ019.+_-'")
                .ofMinLength(1)
                .ofMaxLength(30)
                .map(text -> "a" + text.replaceAll("\\.+", ".") + "z");
        var domain = Arbitraries.of("example.com", "Example.ORG", "mail.practice.co.ke", "xn--bcher-kva.example");
        return Combinators.combine(local, domain).as((name, host) -> new EmailAddress(name + "@" + host));
    }

    public static Arbitrary<PhoneNumber> anyPhone() {
        var kenyan = Arbitraries.integers()
                .between(0, 99_999_999)
                .map(n -> PhoneNumber.of(new Msisdn("2547" + "%08d".formatted(n))));
        var foreign = Combinators.combine(
                        Arbitraries.of("1", "7", "44", "49", "255", "256", "971"),
                        Arbitraries.longs().between(1_000_000, 99_999_999))
                .as((code, number) -> new PhoneNumber("+" + code + number));
        return Arbitraries.oneOf(kenyan, foreign);
    }

    public static Arbitrary<PersonName> anyName() {
        return Arbitraries.of("Wanjiku Kamau", "Ænne O'Neill", "Njeri", "محمد", "小林", "Otieno-Odhiambo")
                .map(PersonName::new);
    }

    public static Arbitrary<Profile> anyProfile() {
        var contact = Combinators.combine(anyEmail().optional(), anyPhone().optional())
                .as(ContactDetails::new);
        var zone = Arbitraries.of("Africa/Nairobi", "Europe/London", "America/New_York")
                .map(ZoneId::of);
        return Combinators.combine(anyName(), contact, Arbitraries.of(Language.class), zone)
                .as(Profile::new);
    }

    /** Any code point that can stand alone, of any plane. */
    public static Arbitrary<Integer> anyCodePoint() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0x20, 0x7E),
                Arbitraries.integers().between(0xA1, 0xD7FF),
                Arbitraries.integers().between(0xE000, 0x10FFFD));
    }
}
