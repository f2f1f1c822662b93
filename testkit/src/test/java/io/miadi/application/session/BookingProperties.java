package io.miadi.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.session.BookSession.Command;
import io.miadi.application.session.BookSession.Outcome;
import io.miadi.domain.calendar.Availability;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Role;
import io.miadi.domain.money.Money;
import io.miadi.domain.session.Booking;
import io.miadi.domain.session.KindId;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.session.SessionKind;
import io.miadi.domain.session.SessionState;
import io.miadi.domain.time.TimeRange;
import io.miadi.testkit.money.MoneyArbitraries;
import io.miadi.testkit.practice.SmallPractice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.BeforeTry;

/** What is kept of a booking, and who sees it afterwards. */
class BookingProperties {
    private SmallPractice practice = new SmallPractice();

    @BeforeTry
    void openANewPractice() {
        practice = new SmallPractice();
    }

    @Property
    @Tag("P1")
    @Label("P1 a booked session is stored as pending, with the client, practitioner, time and price that were booked")
    void what_is_booked_is_stored(
            @ForAll("prices") Money price,
            @ForAll("lengths") Duration length,
            @ForAll("starts") Duration ahead,
            @ForAll boolean byClient) {
        var kind = kind(price, length);
        var client = practice.store().newClient();
        var practitioner = practice.practitioner().id();
        var actor = byClient ? new Actor.Person(client, Role.CLIENT) : practice.desk();
        var start = SmallPractice.OPENING.plus(ahead);
        var command = new Command(actor, client, practitioner, kind.id(), start, SmallPractice.newKey());
        var outcome = practice.useCases().book().handle(command);
        assertThat(outcome).isInstanceOf(Outcome.Booked.class);
        var stored = practice.now(((Outcome.Booked) outcome).session());
        assertThat(stored.state()).isEqualTo(new SessionState.Pending());
        assertThat(stored.time()).isEqualTo(TimeRange.of(start, length));
        assertThat(stored.booking())
                .extracting(Booking::client, Booking::practitioner, Booking::price, Booking::kind, Booking::by)
                .containsExactly(client, practitioner, price, kind.id(), actor.id());
        assertThat(practice.store().payments().ofSession(stored.id())).isEmpty();
    }

    @Property
    @Tag("P35")
    @Label("P35 whatever was booked, a practitioner's list holds the sessions that they lead, and no others")
    void a_list_holds_ones_own(@ForAll("bookings") List<Integer> leaders) {
        var practitioners =
                Stream.generate(practice.store()::newPractitioner).limit(3).toList();
        var all = new ArrayList<Session>();
        for (int i = 0; i < leaders.size(); i++) {
            all.add(added(practitioners.get(leaders.get(i)), i));
        }
        var find = new FindSessions(
                practice.store().unitOfWork(),
                practice.store().sessions(),
                practice.store().auditLog());
        for (var practitioner : practitioners) {
            var actor = new Actor.Person(practitioner, Role.PRACTITIONER);
            var own = all.stream().filter(s -> s.booking().practitioner().equals(practitioner));
            assertThat(find.list(actor, Set.of(), Optional.empty(), leaders.size() + 1))
                    .containsExactlyInAnyOrderElementsOf(own.toList());
            assertThat(all.stream().filter(s -> find.one(actor, s.id()).isPresent()))
                    .allMatch(s -> s.booking().practitioner().equals(practitioner));
        }
    }

    private Session added(PersonId practitioner, int hour) {
        var client = practice.store().newClient();
        var kind = new KindId(practice.store().ids().next());
        var none = new Booking.Buffers(Duration.ZERO, Duration.ZERO);
        var booking =
                new Booking(client, practitioner, kind, "Therapy", Money.kes(100), none, client, SmallPractice.OPENING);
        var time = TimeRange.of(SmallPractice.OPENING.plus(Duration.ofHours(hour + 1L)), Duration.ofMinutes(50));
        var session = Session.booked(new SessionId(practice.store().ids().next()), booking, time);
        practice.store().sessions().add(session);
        return session;
    }

    private SessionKind kind(Money price, Duration length) {
        var none = new Booking.Buffers(Duration.ZERO, Duration.ZERO);
        var kind = new SessionKind(new KindId(practice.store().ids().next()), "Therapy", length, price, none, true);
        practice.store().sessionKinds().put(kind);
        return kind;
    }

    @Provide
    Arbitrary<Money> prices() {
        return Arbitraries.oneOf(Arbitraries.just(Money.kes(0)), MoneyArbitraries.prices());
    }

    @Provide
    Arbitrary<Duration> lengths() {
        return Arbitraries.integers().between(1, 48).map(fives -> Duration.ofMinutes(fives * 5L));
    }

    /** On each of forty days to come, from its midnight on, to the quarter that clients book, and early enough to end on that day. */
    @Provide
    Arbitrary<Duration> starts() {
        var midnights = Arbitraries.integers().between(0, 40).map(day -> Duration.ofHours(15 + 24L * day));
        var quarters = Arbitraries.integers().between(0, 80);
        return Combinators.combine(midnights, quarters)
                .as((midnight, quarter) -> midnight.plus(Availability.RASTER.multipliedBy(quarter)));
    }

    /** Who of three practitioners leads each session. */
    @Provide
    Arbitrary<List<Integer>> bookings() {
        return Arbitraries.integers().between(0, 2).list().ofMaxSize(12);
    }
}
