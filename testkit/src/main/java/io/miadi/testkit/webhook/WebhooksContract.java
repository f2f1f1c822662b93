package io.miadi.testkit.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.secret.Secret;
import io.miadi.application.webhook.Announcement;
import io.miadi.application.webhook.WebhookDeliveries.Claimed;
import io.miadi.application.webhook.WebhookDeliveries.Ended;
import io.miadi.application.webhook.WebhookDeliveries.State;
import io.miadi.application.webhook.WebhookEndpoint;
import io.miadi.application.webhook.WebhookEndpoint.Settings;
import io.miadi.application.webhook.WebhookEndpoint.Standing;
import io.miadi.application.webhook.WebhookEndpoint.Why;
import io.miadi.application.webhook.WebhookLog;
import io.miadi.application.webhook.WebhookType;
import io.miadi.testkit.store.Race;
import io.miadi.testkit.time.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of webhooks keeps: who listens, what waits for them, one try at a time, and the log of it. */
public interface WebhooksContract {
    Secret FIRST = Secret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    Secret SECOND = Secret.of("whsec_c2Vjb25kIHNlY3JldCBvZiBhbiBlbmRwb2ludA==");
    Duration LEASE = Duration.ofMinutes(2);

    WebhookPorts ports();

    /** What the ports ask for the time. */
    SettableClock clock();

    private <T> T in(Supplier<T> work) {
        return ports().unitOfWork().run(work);
    }

    private WebhookEndpoint endpoint(WebhookType... types) {
        return in(() -> {
            var settings = new Settings(URI.create("https://example.org/hook"), Set.of(types), "books");
            var endpoint = new WebhookEndpoint(
                    UUID.randomUUID(), settings, ports().person().get(), clock().instant(), new Standing.Well());
            ports().endpoints().add(endpoint, FIRST);
            return endpoint;
        });
    }

    private UUID tell(WebhookEndpoint endpoint) {
        return in(() ->
                ports().events().announceTo(endpoint.id(), new Announcement(WebhookType.TEST, Map.of("a", "b"))));
    }

    private void become(WebhookEndpoint endpoint) {
        in(() -> {
            ports().endpoints().replace(endpoint);
            return endpoint;
        });
    }

    private List<Long> due(WebhookEndpoint endpoint, int inFlight) {
        var own = all(endpoint).stream().map(WebhookLog.Delivery::number).toList();
        return ports().deliveries().due(clock().instant(), inFlight).stream()
                .filter(own::contains)
                .toList();
    }

    private List<WebhookLog.Delivery> all(WebhookEndpoint endpoint) {
        return ports().log().list(endpoint.id(), Optional.empty(), OptionalLong.empty(), 100);
    }

    private Optional<Claimed> claim(WebhookEndpoint endpoint, UUID event) {
        var number = ports().log().find(endpoint.id(), event).orElseThrow().number();
        var now = clock().instant();
        return in(() -> ports().deliveries().claim(number, now, now.plus(LEASE)));
    }

    private void end(Claimed claimed, State state, Optional<Instant> next) {
        var now = clock().instant();
        var ended = new Ended(now.minusMillis(7), now, state, next, OptionalInt.of(500), "");
        in(() -> {
            ports().deliveries().end(claimed, ended);
            return claimed;
        });
    }

    @Test
    default void an_endpoint_is_found_as_it_was_added_and_changed() {
        var endpoint = endpoint(WebhookType.PAYMENT_SETTLED, WebhookType.RECONCILIATION_COMPLETED);
        assertThat(ports().endpoints().find(endpoint.id())).contains(endpoint);
        var standings = List.of(
                new Standing.Failing(clock().instant()),
                new Standing.Paused(clock().instant()),
                new Standing.Stopped(Why.GONE, clock().instant()),
                new Standing.Stopped(Why.FAILING, clock().instant()),
                new Standing.Well());
        for (var standing : standings) {
            var other = new Settings(URI.create("https://example.net/"), Set.of(WebhookType.PAYMENT_REFUNDED), "");
            var changed =
                    new WebhookEndpoint(endpoint.id(), other, endpoint.createdBy(), endpoint.createdAt(), standing);
            become(changed);
            assertThat(ports().endpoints().find(endpoint.id())).contains(changed);
            assertThat(ports().endpoints().list()).contains(changed).doesNotContain(endpoint);
            assertThat(in(() -> ports().endpoints().lock(endpoint.id()))).contains(changed);
        }
    }

    @Test
    default void every_endpoint_that_wants_the_type_is_told_the_same_also_while_it_rests() {
        var wants = endpoint(WebhookType.PAYMENT_SETTLED);
        var rests = endpoint(WebhookType.PAYMENT_SETTLED, WebhookType.PAYMENT_HELD);
        become(rests.paused(clock().instant()));
        var other = endpoint(WebhookType.PAYMENT_HELD);
        in(() -> {
            ports().events()
                    .announce(
                            WebhookType.PAYMENT_SETTLED,
                            () -> new Announcement(WebhookType.PAYMENT_SETTLED, Map.of("paymentId", "p")));
            return true;
        });
        assertThat(all(wants)).hasSize(1);
        assertThat(all(rests).getFirst().event())
                .isEqualTo(all(wants).getFirst().event());
        assertThat(all(other)).isEmpty();
        assertThat(due(wants, 2)).hasSize(1);
        assertThat(due(rests, 2)).isEmpty();
        assertThat(claim(rests, all(rests).getFirst().event())).isEmpty();
        become(rests.resumed());
        assertThat(due(rests, 2)).hasSize(1);
    }

    @Test
    default void what_did_not_happen_is_not_announced() {
        var endpoint = endpoint(WebhookType.PAYMENT_SETTLED);
        assertThatThrownBy(() -> in(() -> {
                    ports().events().announceTo(endpoint.id(), new Announcement(WebhookType.TEST, Map.of()));
                    throw new IllegalArgumentException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(all(endpoint)).isEmpty();
    }

    @Test
    default void a_delivery_is_had_by_one_until_its_lease_ends_and_is_the_same_at_every_try() {
        var endpoint = endpoint(WebhookType.PAYMENT_SETTLED);
        var event = tell(endpoint);
        var first = claim(endpoint, event).orElseThrow();
        assertThat(claim(endpoint, event)).isEmpty();
        assertThat(first.to().secrets()).containsExactly(FIRST);
        assertThat(first.letter().id()).isEqualTo("msg_" + event);
        clock().advance(LEASE);
        var second = claim(endpoint, event).orElseThrow();
        assertThat(second.letter()).isEqualTo(first.letter());
        assertThat(second.number()).isEqualTo(2);
        end(first, State.FAILED, Optional.empty());
        assertThat(ports().log().find(endpoint.id(), event).orElseThrow().state())
                .as("another try began since")
                .isEqualTo(State.WAITING);
        end(second, State.DELIVERED, Optional.empty());
        assertThat(ports().log().find(endpoint.id(), event).orElseThrow().state())
                .isEqualTo(State.DELIVERED);
        assertThat(ports().log().sent(endpoint.id(), event, 10).orElseThrow().tries())
                .hasSize(2);
    }

    @Test
    default void of_many_nodes_at_once_one_has_a_delivery() {
        var endpoint = endpoint(WebhookType.PAYMENT_SETTLED);
        for (int round = 0; round < 20; round++) {
            var event = tell(endpoint);
            assertThat(Race.winners(8, () -> claim(endpoint, event).isPresent()))
                    .isEqualTo(1);
        }
    }

    @Test
    default void of_each_endpoint_only_so_many_are_due_as_lack_to_those_in_flight() {
        var endpoint = endpoint(WebhookType.PAYMENT_SETTLED);
        var events = IntStream.range(0, 5).mapToObj(_ -> tell(endpoint)).toList();
        assertThat(due(endpoint, 2)).hasSize(2);
        var taken = claim(endpoint, events.getFirst()).orElseThrow();
        assertThat(due(endpoint, 2)).hasSize(1).doesNotContain(taken.delivery());
        claim(endpoint, events.get(1));
        assertThat(due(endpoint, 2)).isEmpty();
        end(taken, State.WAITING, Optional.of(clock().instant().plus(Duration.ofHours(1))));
        assertThat(due(endpoint, 2)).hasSize(1).doesNotContain(taken.delivery());
    }

    @Test
    default void after_a_rotation_both_secrets_sign_until_the_overlap_ends() {
        var endpoint = endpoint(WebhookType.PAYMENT_SETTLED);
        var until = clock().instant().plus(Duration.ofHours(24));
        in(() -> {
            ports().endpoints().rotate(endpoint.id(), SECOND, until);
            return true;
        });
        var event = tell(endpoint);
        assertThat(claim(endpoint, event).orElseThrow().to().secrets()).containsExactly(SECOND, FIRST);
        clock().advance(Duration.ofHours(24));
        assertThat(claim(endpoint, event).orElseThrow().to().secrets()).containsExactly(SECOND);
    }

    @Test
    default void one_that_was_removed_is_nowhere_and_what_waited_for_it_is_given_up() {
        var endpoint = endpoint(WebhookType.PAYMENT_SETTLED);
        var event = tell(endpoint);
        assertThat(in(() -> ports().endpoints().remove(endpoint.id(), clock().instant())))
                .isTrue();
        assertThat(in(() -> ports().endpoints().remove(endpoint.id(), clock().instant())))
                .isFalse();
        assertThat(ports().endpoints().find(endpoint.id())).isEmpty();
        assertThat(ports().endpoints().list()).doesNotContain(endpoint);
        assertThat(ports().log().find(endpoint.id(), event).orElseThrow().state())
                .isEqualTo(State.FAILED);
        assertThat(claim(endpoint, event)).isEmpty();
    }

    @Test
    default void the_log_shows_the_latest_try_and_goes_on_page_by_page() {
        var endpoint = endpoint(WebhookType.PAYMENT_SETTLED);
        var events = IntStream.range(0, 3).mapToObj(_ -> tell(endpoint)).toList();
        end(claim(endpoint, events.getFirst()).orElseThrow(), State.FAILED, Optional.empty());
        var failed = ports().log().list(endpoint.id(), Optional.of(State.FAILED), OptionalLong.empty(), 10);
        assertThat(failed).singleElement().satisfies(delivery -> {
            var tried = delivery.last().orElseThrow();
            assertThat(tried.status()).hasValue(500);
            assertThat(tried.took()).contains(Duration.ofMillis(7));
            assertThat(delivery.next()).isEmpty();
            assertThat(delivery.type()).isEqualTo("webhook.test");
        });
        var first = ports().log().list(endpoint.id(), Optional.empty(), OptionalLong.empty(), 2);
        var rest = ports().log()
                .list(
                        endpoint.id(),
                        Optional.empty(),
                        OptionalLong.of(first.getLast().number()),
                        2);
        assertThat(first).extracting(WebhookLog.Delivery::event).containsExactly(events.get(2), events.get(1));
        assertThat(rest).extracting(WebhookLog.Delivery::event).containsExactly(events.getFirst());
    }

    @Test
    default void a_replay_puts_back_what_happened_since_and_begins_its_tries_anew() {
        var endpoint = endpoint(WebhookType.PAYMENT_SETTLED);
        var old = tell(endpoint);
        end(claim(endpoint, old).orElseThrow(), State.DELIVERED, Optional.empty());
        clock().advance(Duration.ofHours(1));
        var since = clock().instant();
        var young = tell(endpoint);
        end(claim(endpoint, young).orElseThrow(), State.FAILED, Optional.empty());
        assertThat(in(() -> ports().log().replaySince(endpoint.id(), since, clock().instant())))
                .isEqualTo(1);
        var again = claim(endpoint, young).orElseThrow();
        assertThat(again.number() - again.before()).isEqualTo(1);
        assertThat(again.number()).isEqualTo(2);
        assertThat(claim(endpoint, old)).isEmpty();
        assertThat(in(() -> ports().log().replay(endpoint.id(), old, clock().instant())))
                .isTrue();
        assertThat(claim(endpoint, old)).isPresent();
        assertThat(in(() -> ports().log().replay(endpoint.id(), UUID.randomUUID(), clock().instant())))
                .isFalse();
    }

    @Test
    default void a_replay_during_a_try_is_sent_again_whatever_becomes_of_the_try() {
        var endpoint = endpoint(WebhookType.PAYMENT_SETTLED);
        var event = tell(endpoint);
        var flying = claim(endpoint, event).orElseThrow();
        in(() -> ports().log().replay(endpoint.id(), event, clock().instant()));
        end(flying, State.DELIVERED, Optional.empty());
        assertThat(claim(endpoint, event)).isPresent();
    }
}
