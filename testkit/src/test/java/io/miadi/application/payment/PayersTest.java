package io.miadi.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.Role;
import io.miadi.domain.money.Money;
import io.miadi.domain.session.Session;
import io.miadi.testkit.practice.SmallPractice;
import org.junit.jupiter.api.Test;

/** Who may have a prompt sent: the right follows from the booking, not from a role. */
class PayersTest {
    private final SmallPractice practice = new SmallPractice();
    private final Session session = practice.approved(Money.kes(1_000));

    @Test
    void a_practitioner_pays_for_what_they_booked_for_themselves() {
        var client = new Actor.Person(session.booking().client(), Role.PRACTITIONER);
        assertThat(asking(client)).isInstanceOf(InitiatePayment.Outcome.Asked.class);
    }

    @Test
    void the_practitioner_of_a_session_has_nobodys_phone_asked_for_it() {
        assertThat(asking(practice.practitioner()))
                .isEqualTo(new InitiatePayment.Outcome.Refused(new InitiatePayment.Refusal.NotAllowed()));
    }

    private InitiatePayment.Outcome asking(Actor.Person actor) {
        return practice.useCases()
                .initiate()
                .handle(new InitiatePayment.Command(actor, session.id(), SmallPractice.PHONE, SmallPractice.newKey()));
    }
}
