package io.miadi.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Role;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.PaymentMethod;
import io.miadi.domain.session.Session;
import io.miadi.testkit.money.MoneyArbitraries;
import io.miadi.testkit.practice.SmallPractice;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.BeforeTry;

/** What the audit log says of payments, whatever happens to them. */
class PaymentTrailProperties {
    private SmallPractice practice = new SmallPractice();

    @BeforeTry
    void openANewPractice() {
        practice = new SmallPractice();
    }

    @Property
    @Tag("P66")
    @Label("P66 every action on a payment is audited with its actor, its name and its subject")
    void every_action_is_audited(@ForAll("prices") Money price, @ForAll("histories") List<PaymentSteps> history) {
        var session = practice.approved(price);
        for (var step : history) {
            int before = practice.store().auditLog().count();
            boolean happened = step.take(practice, session);
            var added = practice.store().auditLog().after(before);
            assertThat(added.isEmpty()).as("%s %s", step, added).isNotEqualTo(happened);
            assertThat(added).allSatisfy(entry -> {
                assertThat(entry.subject()).isIn(subjects(session));
                assertThat(entry.actor()).isIn(expected(step, session));
                assertThat(entry.action()).matches("(payment|session)\\.[a-z-]+");
            });
        }
    }

    @Property
    @Tag("P67")
    @Label("P67 an initiation's entry has session, amount, masked number and method")
    void an_initiation_tells_what_was_asked(@ForAll("prices") Money price) {
        var session = practice.approved(price);
        practice.pay(session);
        var entry = practice.store().auditLog().entries().stream()
                .filter(e -> e.subject()
                        .equals("payment:" + practice.payment(session).id()))
                .filter(e -> e.action().equals("payment.initiate"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.actor()).isEqualTo(SmallPractice.client(session));
        assertThat(entry.after())
                .containsAllEntriesOf(Map.of(
                        "session", session.id().toString(),
                        "amount", price.toString(),
                        "payer", "+254•••••149",
                        "method", PaymentMethod.MPESA.name()));
        assertThat(entry.toString()).doesNotContain(SmallPractice.PHONE.digits().substring(3));
    }

    @Property
    @Tag("P68")
    @Label("P68 a change of state is audited with the old one, the new one and the cause, without a gap")
    void each_state_follows_from_the_one_before(
            @ForAll("prices") Money price, @ForAll("histories") List<PaymentSteps> history) {
        var session = practice.approved(price);
        history.forEach(step -> step.take(practice, session));
        var moves = entries("session:" + session.id());
        var before = "Pending";
        for (var move : moves.subList(1, moves.size())) {
            assertThat(move.before()).containsEntry("state", before);
            before = move.after().get("state");
            assertThat(move.cause()).isNotBlank();
        }
        assertThat(before).isEqualTo(practice.now(session).state().name().text());
        for (var heard : entries("payment:" + practice.payment(session).id())) {
            if (heard.action().equals("payment.evidence")) {
                assertThat(heard.before()).containsKey("state");
                assertThat(heard.after()).containsKeys("state", "source");
                assertThat(heard.cause()).isNotBlank();
            }
        }
    }

    @Property
    @Tag("P69")
    @Label("P69 every look of the desk at payment data is audited, and nobody else's")
    void a_look_of_the_desk_is_audited(@ForAll Role role, @ForAll PaymentLook look, @ForAll("prices") Money price) {
        var session = practice.approved(price);
        practice.payAtDesk(session, Money.kes(1));
        int before = practice.store().auditLog().count();
        var actor = new Actor.Person(person(role, session), role);
        look.at(practice, session, actor);
        var added = practice.store().auditLog().after(before);
        if (role.isAtLeastStaff()) {
            assertThat(added).singleElement().satisfies(entry -> {
                assertThat(entry.actor()).isEqualTo(actor);
                assertThat(entry.action()).isEqualTo(look.action());
                assertThat(entry.subject()).isNotBlank();
            });
        } else {
            assertThat(added).isEmpty();
        }
    }

    private static PersonId person(Role role, Session session) {
        return role == Role.PRACTITIONER
                ? session.booking().practitioner()
                : session.booking().client();
    }

    private List<String> subjects(Session session) {
        return List.of(
                "session:" + session.id(),
                "payment:" + practice.payment(session).id());
    }

    /** Whoever took the step, and the provider where it had a word in it. */
    private List<Actor> expected(PaymentSteps step, Session session) {
        var person = step == PaymentSteps.PART_IS_PAID_AT_DESK ? practice.desk() : SmallPractice.client(session);
        return List.of(person, new Actor.Provider("mpesa"));
    }

    private List<AuditEntry> entries(String subject) {
        return practice.store().auditLog().entries().stream()
                .filter(entry -> entry.subject().equals(subject))
                .toList();
    }

    @Provide
    Arbitrary<Money> prices() {
        return MoneyArbitraries.prices();
    }

    @Provide
    Arbitrary<List<PaymentSteps>> histories() {
        return Arbitraries.of(PaymentSteps.class).list().ofMaxSize(10);
    }
}
