package io.miadi.benchmarks.ground;

import io.miadi.bootstrap.wiring.Product;
import io.miadi.domain.identity.ContactDetails;
import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.identity.Person;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.PersonName;
import io.miadi.domain.identity.Profile;
import io.miadi.domain.identity.Role;
import io.miadi.domain.identity.Roles;
import io.miadi.domain.money.Money;
import io.miadi.domain.phone.PhoneNumber;
import io.miadi.domain.session.Approval;
import io.miadi.domain.session.Booking;
import io.miadi.domain.session.KindId;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.session.SessionKind;
import io.miadi.domain.session.SessionRules;
import io.miadi.domain.session.SessionState;
import io.miadi.domain.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Clients and practitioners in number, and approved sessions between them, none of which meet. */
public final class Town {
    private static final int CLIENTS = 200;
    private static final int PRACTITIONERS = 40;
    private static final Money PRICE = Money.kes(1_500);

    private final Product.Parts parts;
    private final List<Person> clients;
    private final List<Person> practitioners;
    private final KindId kind;
    private final AtomicInteger made = new AtomicInteger();
    private final Instant tomorrow = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(2));

    /** Makes the people. */
    public Town(Product.Parts parts) {
        this.parts = parts;
        this.clients = people(CLIENTS, Role.CLIENT, 0);
        this.practitioners = people(PRACTITIONERS, Role.PRACTITIONER, CLIENTS);
        this.kind = kind();
    }

    private KindId kind() {
        var id = new KindId(parts.stores().ids().next());
        var buffers = new Booking.Buffers(Duration.ZERO, Duration.ofMinutes(10));
        var offered = new SessionKind(id, "Consultation", Duration.ofMinutes(50), PRICE, buffers, true);
        return parts.stores().unitOfWork().run(() -> {
            parts.stores().kinds().put(offered);
            return id;
        });
    }

    public List<Person> clients() {
        return clients;
    }

    private List<Person> people(int count, Role role, int from) {
        return parts.stores()
                .unitOfWork()
                .run(() -> IntStream.range(from, from + count)
                        .mapToObj(number -> person(number, role))
                        .toList());
    }

    private Person person(int number, Role role) {
        var contact = new ContactDetails(
                EmailAddress.parse("person" + number + "@example.com"), PhoneNumber.parse(phone(number)));
        var name = PersonName.parse("Person " + (char) ('A' + number % 26)).orElseThrow();
        var person =
                Person.newcomer(new PersonId(parts.stores().ids().next()), Profile.of(name, contact), Roles.of(role));
        parts.stores().identity().persons().add(person);
        return person;
    }

    private static String phone(int number) {
        return "+2547" + String.format("%08d", 10_000_000 + number);
    }

    /** The next session that waits for its payment, stored with its held time; joins the caller's unit of work. */
    public Session approved() {
        int number = made.getAndIncrement();
        var client = clients.get(number % CLIENTS).id();
        var practitioner = practitioners.get(number % PRACTITIONERS).id();
        var start = tomorrow.plus(Duration.ofHours(number / PRACTITIONERS));
        var now = parts.clock().instant();
        var rules = SessionRules.defaults();
        var booking = new Booking(
                client,
                practitioner,
                kind,
                "Consultation",
                PRICE,
                new Booking.Buffers(Duration.ZERO, Duration.ofMinutes(10)),
                client,
                now);
        var state = new SessionState.Approved(
                new Approval(practitioner, now, rules.cancellation()), rules.holdUntil(now, start));
        var time = new TimeRange(start, start.plus(Duration.ofMinutes(50)));
        var session = new Session(new SessionId(parts.stores().ids().next()), booking, time, state, 0, 2);
        parts.stores().sessions().add(session);
        if (!parts.stores().claims().claim(session.id(), practitioner, session.claim())) {
            throw new IllegalStateException("two sessions meet");
        }
        return session;
    }
}
