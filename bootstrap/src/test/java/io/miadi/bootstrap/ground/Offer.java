package io.miadi.bootstrap.ground;

import io.miadi.bootstrap.wiring.Stores;
import io.miadi.domain.calendar.Availability;
import io.miadi.domain.calendar.Hours;
import io.miadi.domain.identity.ContactDetails;
import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.identity.Person;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.PersonName;
import io.miadi.domain.identity.Profile;
import io.miadi.domain.identity.Role;
import io.miadi.domain.identity.Roles;
import io.miadi.domain.money.Money;
import io.miadi.domain.session.Booking;
import io.miadi.domain.session.KindId;
import io.miadi.domain.session.SessionKind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Somebody who books, somebody to book with at any hour, and what. */
record Offer(PersonId practitioner, PersonId client, KindId kind) {
    static Offer in(Stores stores) {
        return stores.unitOfWork().run(() -> {
            var practitioner = add(stores, "Amina Hassan", Role.PRACTITIONER);
            var always = List.of(new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
            var weekly = Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(day -> day, day -> always));
            var hours = new Availability(ZoneId.of("Africa/Nairobi"), weekly, List.of());
            stores.availabilities().publish(practitioner, hours);
            return new Offer(practitioner, add(stores, "Baraka Mwangi", Role.CLIENT), kind(stores));
        });
    }

    private static PersonId add(Stores stores, String name, Role role) {
        var id = new PersonId(stores.ids().next());
        var email = EmailAddress.parse(role + "@example.com").orElseThrow();
        var contact = new ContactDetails(Optional.of(email), Optional.empty());
        var profile = Profile.of(PersonName.parse(name).orElseThrow(), contact);
        stores.identity().persons().add(Person.newcomer(id, profile, Roles.of(role)));
        return id;
    }

    private static KindId kind(Stores stores) {
        var id = new KindId(stores.ids().next());
        var buffers = new Booking.Buffers(Duration.ZERO, Duration.ofMinutes(10));
        stores.kinds().put(new SessionKind(id, "Therapy", Duration.ofMinutes(50), Money.kes(1_500), buffers, true));
        return id;
    }
}
