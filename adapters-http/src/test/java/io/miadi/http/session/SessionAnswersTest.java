package io.miadi.http.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.payment.FindPayments;
import io.miadi.application.payment.PaymentLimits;
import io.miadi.application.session.SessionOutcome;
import io.miadi.domain.session.SessionState;
import io.miadi.http.language.Wording;
import io.miadi.http.route.Answer;
import io.miadi.testkit.store.InMemoryStore;
import io.miadi.testkit.store.StoredExamples;
import io.miadi.testkit.time.SettableClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A refusal is read by people: in one language, with its reason, and without the forms that programs use. */
class SessionAnswersTest {
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

    private final SettableClock clock = new SettableClock(StoredExamples.NOW);
    private final InMemoryStore store = InMemoryStore.open(clock);
    private final SessionAnswers answers = new SessionAnswers(
            new FindPayments(
                    store.unitOfWork(),
                    store.sessions(),
                    store.payments(),
                    store.auditLog(),
                    PaymentLimits.defaults(),
                    clock),
            ZoneId.of("Africa/Nairobi"));

    @ParameterizedTest
    @EnumSource
    void a_refused_action_says_where_the_session_stands_and_what_would_be_needed(ActionWords asked) {
        for (var state : SessionState.Name.values()) {
            var words = refusal(asked, new SessionOutcome.NotPossible(state));
            assertThat(words.en()).contains("; only ").endsWith(".").doesNotContain("{");
            assertThat(words.sw()).contains("; ni ", " tu ").endsWith(".").doesNotContain("{");
            assertThat(words.sw()).doesNotContain(names());
        }
    }

    @Test
    void a_second_approval_is_told_that_the_session_is_confirmed() {
        var words = refusal(ActionWords.APPROVAL, new SessionOutcome.NotPossible(SessionState.Name.CONFIRMED));
        assertThat(words.en())
                .isEqualTo("The session is confirmed already; only a request that waits for it can be approved.");
        assertThat(words.sw())
                .isEqualTo("Miadi tayari imethibitishwa; ni ombi linalosubiri idhini tu linaloweza kuidhinishwa.");
    }

    @Test
    void a_time_is_told_as_the_messages_tell_it() {
        for (var outcome : List.of(
                new SessionOutcome.TooEarly(AT), new SessionOutcome.TooLate(AT), new SessionOutcome.NoTimeToPay(AT))) {
            var words = refusal(ActionWords.CHECK_IN, outcome);
            assertThat(words.en()).contains("Saturday 21 November 2026, 13:00.");
            assertThat(words.sw()).contains("Jumamosi 21 Novemba 2026, saa 7:00 mchana (13:00).");
        }
    }

    @Test
    void a_start_in_a_distant_year_is_told_to_be_looked_at() {
        var words = refusal(ActionWords.RESCHEDULING, new SessionOutcome.TooFarAhead());
        assertThat(words.en()).endsWith("Check the year.");
        assertThat(words.sw()).endsWith("Hakikisha mwaka ni sahihi.");
    }

    private Wording refusal(ActionWords asked, SessionOutcome outcome) {
        assertThat(answers.of(asked, outcome).content()).isInstanceOf(Answer.Content.Trouble.class);
        return ((Answer.Content.Trouble) answers.of(asked, outcome).content())
                .problem()
                .detail();
    }

    private static String[] names() {
        return Arrays.stream(SessionState.Name.values())
                .flatMap(name -> List.of(name.name(), name.text()).stream())
                .toArray(String[]::new);
    }
}
