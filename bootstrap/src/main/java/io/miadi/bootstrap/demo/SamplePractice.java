package io.miadi.bootstrap.demo;

import io.miadi.application.identity.PasswordHasher;
import io.miadi.application.secret.Secret;
import io.miadi.bootstrap.wiring.Product;
import io.miadi.domain.calendar.Availability;
import io.miadi.domain.calendar.Hours;
import io.miadi.domain.identity.Account;
import io.miadi.domain.identity.ContactDetails;
import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.identity.PasswordHash;
import io.miadi.domain.identity.Person;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.PersonName;
import io.miadi.domain.identity.Profile;
import io.miadi.domain.identity.Role;
import io.miadi.domain.identity.Roles;
import io.miadi.domain.money.Money;
import io.miadi.domain.phone.PhoneNumber;
import io.miadi.domain.session.Booking;
import io.miadi.domain.session.KindId;
import io.miadi.domain.session.SessionKind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/** A practice with one person of each role and three kinds of session; made once, and found again at the next start. */
public final class SamplePractice {
    /** The passphrase of every sample person; it exists in the demo only. */
    public static final String PASSPHRASE = "mvua ya masika inanyesha leo";

    /** The client's phone, which the simulated PayBill knows. */
    public static final String CLIENT_PHONE = "0712345678";

    private final Product.Parts parts;
    private final ZoneId zone;

    public SamplePractice(Product.Parts parts, ZoneId zone) {
        this.parts = parts;
        this.zone = zone;
    }

    /** One sample person by role. */
    public enum Sample {
        OWNER("Wanjiru Kamau", "owner@mtimmoja.example", Role.OWNER),
        STAFF("Otieno Ochieng", "desk@mtimmoja.example", Role.STAFF),
        PRACTITIONER("Amina Hassan", "amina@mtimmoja.example", Role.PRACTITIONER),
        CLIENT("Baraka Mwangi", "baraka@example.com", Role.CLIENT);

        private final String name;
        private final String email;
        private final Role role;

        Sample(String name, String email, Role role) {
            this.name = name;
            this.email = email;
            this.role = role;
        }

        public String email() {
            return email;
        }
    }

    /** Makes what is missing. */
    public void ensure() {
        var missing =
                Arrays.stream(Sample.values()).filter(s -> find(s).isEmpty()).toList();
        if (!missing.isEmpty()) {
            var hash = hash();
            missing.forEach(sample -> parts.stores().unitOfWork().run(() -> add(sample, hash)));
        }
        if (parts.stores().kinds().all().isEmpty()) {
            parts.stores().unitOfWork().run(this::addOffer);
        }
    }

    /** Makes more clients with the same passphrase and phones of their own, as many as are missing; see {@link #clientEmail}. */
    public void ensureClients(int count) {
        var hash = hash();
        for (int number = 0; number < count; number++) {
            var email = clientEmail(number);
            var phone = "+2547%08d".formatted(number);
            if (find(email).isEmpty()) {
                parts.stores()
                        .unitOfWork()
                        .run(() -> add("Mteja Mpya", email, Role.CLIENT, PhoneNumber.parse(phone), hash));
            }
        }
    }

    /** Somebody who can agree where a second person has to. */
    public void ensureSecondAdmin(String email) {
        if (find(email).isEmpty()) {
            var hash = hash();
            var phone = PhoneNumber.parse("+254799999999");
            parts.stores().unitOfWork().run(() -> add("Njeri Mwangi", email, Role.ADMIN, phone, hash));
        }
    }

    /** The address by which a client of {@link #ensureClients} signs in. */
    public static String clientEmail(int number) {
        return "mteja" + number + "@example.com";
    }

    private PasswordHash hash() {
        return switch (parts.hasher().hash(Secret.of(PASSPHRASE))) {
            case PasswordHasher.Hashing.Hashed(var made) -> made;
            case PasswordHasher.Hashing.Busy() -> throw new IllegalStateException("nobody else hashes at the start");
        };
    }

    public PersonId idOf(Sample sample) {
        return find(sample).map(Account::person).orElseThrow();
    }

    public SessionKind kind() {
        return kind("Consultation");
    }

    /** @param name of one of the three that the practice offers */
    public SessionKind kind(String name) {
        return parts.stores().kinds().all().stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Optional<Account> find(Sample sample) {
        return find(sample.email);
    }

    private Optional<Account> find(String email) {
        return parts.stores().identity().accounts().findByEmail(email);
    }

    private PersonId add(Sample sample, PasswordHash hash) {
        var phone = sample == Sample.CLIENT
                ? PhoneNumber.parse("+254" + CLIENT_PHONE.substring(1))
                : Optional.<PhoneNumber>empty();
        return add(sample.name, sample.email, sample.role, phone, hash);
    }

    private PersonId add(String name, String address, Role role, Optional<PhoneNumber> phone, PasswordHash hash) {
        var store = parts.stores().identity();
        var id = new PersonId(parts.stores().ids().next());
        var email = EmailAddress.parse(address).orElseThrow();
        var profile = Profile.of(PersonName.parse(name).orElseThrow(), new ContactDetails(Optional.of(email), phone));
        store.persons().add(Person.newcomer(id, profile, Roles.of(role)));
        store.accounts().add(Account.opened(id, email, hash, parts.clock().instant()));
        return id;
    }

    private SamplePractice addOffer() {
        addKind("Consultation", 50, 1_500);
        addKind("Home visit", 90, 4_000);
        addKind("First talk", 20, 0);
        var hours = List.of(new Hours(LocalTime.of(8, 0), LocalTime.of(20, 0)));
        var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, hours);
        }
        parts.stores().availabilities().publish(idOf(Sample.PRACTITIONER), new Availability(zone, week, List.of()));
        return this;
    }

    private void addKind(String name, int minutes, long shillings) {
        var buffers = new Booking.Buffers(Duration.ZERO, Duration.ofMinutes(10));
        parts.stores()
                .kinds()
                .put(new SessionKind(
                        new KindId(parts.stores().ids().next()),
                        name,
                        Duration.ofMinutes(minutes),
                        Money.kes(shillings),
                        buffers,
                        true));
    }
}
