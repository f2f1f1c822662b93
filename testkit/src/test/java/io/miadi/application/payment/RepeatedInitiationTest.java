package io.miadi.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.idempotency.RequestKey;
import io.miadi.application.payment.InitiatePayment.Command;
import io.miadi.application.payment.InitiatePayment.Outcome;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.Role;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.phone.Msisdn;
import io.miadi.testkit.payment.PlainCallbacks;
import io.miadi.testkit.payment.ScriptedPaymentProvider;
import io.miadi.testkit.payment.ScriptedPaymentProvider.Turn;
import io.miadi.testkit.practice.Outside;
import io.miadi.testkit.practice.Ports;
import io.miadi.testkit.practice.UseCases;
import io.miadi.testkit.store.InMemoryStore;
import io.miadi.testkit.store.StoredExamples;
import io.miadi.testkit.time.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same request again, while its first coming tries a provider that cannot be reached, and after. */
@Tag("K16")
class RepeatedInitiationTest {
    private final SettableClock clock = new SettableClock(StoredExamples.NOW);
    private final InMemoryStore store = InMemoryStore.open(clock);
    private final ScriptedPaymentProvider provider = new ScriptedPaymentProvider();
    private final List<Outcome> meanwhile = new ArrayList<>();
    private final Payment due = new StoredExamples(store).due();
    private final Command command = new Command(
            new Actor.Person(due.client(), Role.CLIENT),
            due.session(),
            new Msisdn("254708374149"),
            new RequestKey("client", "key-of-one-intention", "0".repeat(64)));
    private final InitiatePatiently initiate = UseCases.wire(
                    Ports.of(store), new Outside(provider, new PlainCallbacks(), this::again, new Random(1), clock))
            .initiate();

    /** In each pause the client's program sends the same request once more. */
    private boolean again(Duration length) {
        clock.advance(length);
        meanwhile.add(initiate.handle(command));
        return true;
    }

    @Test
    void while_it_is_tried_the_same_request_is_told_so_and_afterwards_it_names_the_last_attempt() {
        provider.next(Turn.NOT_REACHED, Turn.NOT_REACHED, Turn.ANSWER);
        assertThat(initiate.handle(command)).isInstanceOf(Outcome.Asked.class);
        assertThat(meanwhile).hasSize(2).allMatch(outcome -> outcome instanceof Outcome.StillTrying);
        var last = store.payments()
                .ofSession(due.session())
                .orElseThrow()
                .attempts()
                .getLast();
        assertThat(last.number()).isEqualTo(3);
        assertThat(initiate.handle(command))
                .isEqualTo(new Outcome.AskedBefore(last.id(), Optional.empty(), StoredExamples.NOW));
        assertThat(provider.asked()).hasSize(3);
    }

    @Test
    void when_nobody_tries_any_more_the_same_request_is_answered_from_its_last_attempt() {
        provider.next(Turn.NOT_REACHED);
        UseCases.wire(
                        Ports.of(store),
                        new Outside(provider, new PlainCallbacks(), length -> false, new Random(1), clock))
                .initiate()
                .handle(command);
        assertThat(initiate.handle(command)).isInstanceOf(Outcome.StillTrying.class);
        clock.advance(Duration.ofMinutes(2));
        assertThat(initiate.handle(command))
                .isInstanceOfSatisfying(
                        Outcome.AskedBefore.class,
                        before -> assertThat(store.payments()
                                        .ofSession(due.session())
                                        .flatMap(p -> p.attempt(before.attempt()))
                                        .orElseThrow()
                                        .state())
                                .isEqualTo(AttemptState.NOT_SENT));
        assertThat(provider.asked()).hasSize(1);
    }
}
