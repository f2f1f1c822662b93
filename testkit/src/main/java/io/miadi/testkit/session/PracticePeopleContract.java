package io.miadi.testkit.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.session.PracticePeople;
import io.miadi.domain.identity.PersonId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What everybody who tells booking about people must do. */
public interface PracticePeopleContract {
    PracticePeople people();

    PersonId newClient();

    PersonId newPractitioner();

    /** A client whom the practice has closed. */
    PersonId closedClient();

    /** A practitioner who works here no more. */
    PersonId closedPractitioner();

    @Test
    default void a_client_is_no_practitioner_and_the_other_way_round() {
        var client = newClient();
        var practitioner = newPractitioner();
        assertThat(people().isActiveClient(client)).isTrue();
        assertThat(people().isActivePractitioner(client)).isFalse();
        assertThat(people().isActivePractitioner(practitioner)).isTrue();
    }

    @Test
    default void a_stranger_is_nobody() {
        var stranger = new PersonId(UUID.randomUUID());
        assertThat(people().isActiveClient(stranger)).isFalse();
        assertThat(people().isActivePractitioner(stranger)).isFalse();
    }

    @Test
    default void who_was_closed_is_active_no_more() {
        assertThat(people().isActiveClient(closedClient())).isFalse();
        assertThat(people().isActivePractitioner(closedPractitioner())).isFalse();
    }
}
