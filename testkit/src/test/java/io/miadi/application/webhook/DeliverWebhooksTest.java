package io.miadi.application.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.webhook.WebhookDeliveries.State;
import io.miadi.application.webhook.WebhookEndpoint.Standing;
import io.miadi.application.webhook.WebhookEndpoint.Why;
import io.miadi.domain.webhook.WebhookEvent;
import io.miadi.testkit.webhook.ScriptedReceiver.SenderDied;
import io.miadi.testkit.webhook.ScriptedReceiver.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class DeliverWebhooksTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Told told = new Told();
    private final DeliverWebhooks node = told.node(told.receiver);

    private WebhookLog.Delivery delivery() {
        return told.ports
                .log()
                .list(told.endpoint, Optional.empty(), OptionalLong.empty(), 1)
                .getFirst();
    }

    private void plan(int times, Turn turn) {
        for (int time = 0; time < times; time++) {
            told.receiver.plan(turn);
        }
    }

    @Test
    void what_was_taken_is_sent_once_and_signed() {
        told.announce();
        told.pass(node, Duration.ofDays(5), HOUR);
        var sent = told.receiver.heard();
        assertThat(sent).hasSize(1);
        var at = Instant.ofEpochSecond(sent.getFirst().timestamp());
        assertThat(sent.getFirst().signature())
                .isEqualTo(WebhookSignature.of(
                        Told.SECRET, sent.getFirst().id(), at, sent.getFirst().body()));
        assertThat(delivery().state()).isEqualTo(State.DELIVERED);
        assertThat(delivery().last().orElseThrow().status()).hasValue(204);
    }

    @Test
    void what_is_not_taken_is_tried_ten_times_over_days_under_one_id_and_then_given_up() {
        plan(20, new Turn.Answers(500));
        told.announce();
        told.pass(node, Duration.ofDays(5), HOUR);
        assertThat(told.receiver.heard()).hasSize(10);
        assertThat(told.receiver.heard().stream().map(WebhookSender.Request::id).distinct())
                .hasSize(1);
        assertThat(told.receiver.heard().stream()
                        .map(WebhookSender.Request::signature)
                        .distinct())
                .hasSize(10);
        assertThat(delivery().state()).isEqualTo(State.FAILED);
        assertThat(delivery().next()).isEmpty();
    }

    @Test
    void a_redirect_is_no_success() {
        plan(1, new Turn.Answers(302));
        told.announce();
        told.pass(node, HOUR, HOUR);
        assertThat(delivery().state()).isEqualTo(State.WAITING);
        assertThat(told.standing()).isInstanceOf(Standing.Failing.class);
    }

    @Test
    void one_that_says_it_is_gone_is_told_nothing_more_until_somebody_begins_again() {
        plan(1, new Turn.Answers(410));
        told.announce();
        told.pass(node, Duration.ofDays(2), HOUR);
        assertThat(told.receiver.heard()).hasSize(1);
        assertThat(told.standing())
                .isInstanceOfSatisfying(
                        Standing.Stopped.class,
                        stopped -> assertThat(stopped.why()).isEqualTo(Why.GONE));
        told.change(told.known().resumed());
        told.pass(node, HOUR, HOUR);
        assertThat(delivery().state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void one_at_which_nothing_got_through_for_five_days_is_stopped_and_whoever_added_it_is_told_once() {
        plan(500, new Turn.Lost());
        for (int day = 0; day < 6; day++) {
            told.announce();
            told.pass(node, Duration.ofDays(1), HOUR);
        }
        assertThat(told.standing())
                .isInstanceOfSatisfying(
                        Standing.Stopped.class,
                        stopped -> assertThat(stopped.why()).isEqualTo(Why.FAILING));
        assertThat(told.audit.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("webhook.stop");
            assertThat(entry.cause()).isEqualTo("FAILING");
        });
        assertThat(told.events)
                .containsExactly(new WebhookEvent.EndpointStopped(
                        told.endpoint, told.known().createdBy()));
    }

    @Test
    void one_answer_in_between_makes_it_well_again() {
        plan(3, new Turn.Lost());
        told.announce();
        told.pass(node, Duration.ofMinutes(10), Duration.ofMinutes(5));
        assertThat(told.standing()).isInstanceOf(Standing.Failing.class);
        told.pass(node, Duration.ofHours(4), HOUR);
        assertThat(told.standing()).isEqualTo(new Standing.Well());
    }

    @Test
    void a_node_that_dies_before_it_notes_the_answer_leaves_it_to_another_under_the_same_id() {
        plan(1, new Turn.SenderDies());
        told.announce();
        assertThatThrownBy(() -> node.due().forEach(node::one)).isInstanceOf(SenderDied.class);
        var other = told.node(told.receiver);
        assertThat(other.due()).isEmpty();
        told.clock.advance(Duration.ofMinutes(2));
        told.pass(other, HOUR, HOUR);
        assertThat(told.receiver.taken()).hasSize(2);
        assertThat(told.receiver.taken().getFirst().id())
                .isEqualTo(told.receiver.taken().getLast().id());
        assertThat(delivery().state()).isEqualTo(State.DELIVERED);
    }
}
