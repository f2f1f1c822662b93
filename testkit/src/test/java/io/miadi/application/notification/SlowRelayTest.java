package io.miadi.application.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.identity.account.PrepareLinkMail;
import io.miadi.application.receipt.WriteReceipt;
import io.miadi.application.transaction.StorageBusy;
import io.miadi.application.transaction.StorageUnavailable;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.notification.Channel;
import io.miadi.domain.notification.Delivery;
import io.miadi.domain.notification.DeliveryId;
import io.miadi.domain.notification.DeliveryState;
import io.miadi.testkit.notification.CrashPoints;
import io.miadi.testkit.notification.PlainMessages;
import io.miadi.testkit.notification.TellingWorld;
import io.miadi.testkit.transaction.SequentialIds;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What one message takes, or what is not stored of it, costs no other message its turn or its tries. */
class SlowRelayTest {
    private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");

    private final TellingWorld world = new TellingWorld(START, new CrashPoints(Set.of()));
    private final Map<DeliveryId, Integer> calls = new HashMap<>();

    @Test
    void only_tries_that_were_made_count() {
        planned(20);
        var deliver = deliver(world.store().unitOfWork(), mail -> {
            world.clock().advance(Duration.ofSeconds(30));
            calls.merge(mail.id(), 1, Integer::sum);
            return new HandOff.Later("time-out", Optional.empty());
        });
        for (int i = 0; i < 20; i++) {
            deliver.run(Channel.EMAIL);
            world.clock().advance(Duration.ofMillis(500));
        }
        assertThat(of(Channel.EMAIL)).hasSize(20).allSatisfy(delivery -> {
            assertThat(delivery.state()).isEqualTo(DeliveryState.WAITING);
            assertThat(delivery.failures()).isEqualTo(calls.getOrDefault(delivery.id(), 0));
        });
        assertThat(of(Channel.EMAIL)).as("put back").anyMatch(d -> d.attempts() > d.failures());
        assertThat(calls).as("each had its turn").hasSameSizeAs(of(Channel.EMAIL));
    }

    @Test
    void a_relay_that_is_kept_away_from_is_tried_with_one_message_and_costs_the_others_nothing() {
        planned(20);
        var relay = new ShutRelay();
        var deliver = deliver(world.store().unitOfWork(), relay);
        assertThat(deliver.run(Channel.EMAIL)).isZero();
        assertThat(of(Channel.EMAIL)).allMatch(d -> d.state() == DeliveryState.WAITING && d.attempts() == 0);
        relay.room = 1;
        assertThat(deliver.run(Channel.EMAIL)).isEqualTo(1);
        assertThat(relay.calls).isEqualTo(1);
        assertThat(of(Channel.EMAIL)).filteredOn(d -> d.attempts() > 0).hasSize(1);
        relay.room = Integer.MAX_VALUE;
        while (deliver.run(Channel.EMAIL) > 0) {
            world.clock().advance(Duration.ofMillis(500));
        }
        assertThat(of(Channel.EMAIL)).hasSize(20).allMatch(d -> d.state() == DeliveryState.ACCEPTED);
    }

    private static final class ShutRelay implements EmailSender {
        private int room;
        private int calls;

        @Override
        public HandOff send(Email email) {
            calls++;
            return new HandOff.Accepted("taken");
        }

        @Override
        public int room() {
            return room;
        }
    }

    @Test
    void text_messages_do_not_wait_for_mail() {
        planned(20);
        var deliver = deliver(world.store().unitOfWork(), _ -> {
            throw new AssertionError("the SMS worker called the relay");
        });
        while (deliver.run(Channel.SMS) > 0) {
            world.clock().advance(Duration.ofMillis(500));
        }
        assertThat(of(Channel.SMS)).hasSize(20).allMatch(d -> d.state() == DeliveryState.ACCEPTED);
    }

    @Test
    void an_answer_that_cannot_be_stored_strands_none_of_the_others() {
        planned(3);
        var deliver = deliver(failingSecond(new StorageBusy("a lock", new IllegalStateException())), world.outside());
        assertThatThrownBy(() -> deliver.run(Channel.EMAIL))
                .hasMessage("1 of the messages could not be handed off")
                .hasCauseInstanceOf(StorageBusy.class);
        assertThat(of(Channel.EMAIL))
                .extracting(Delivery::state)
                .containsOnlyOnce(DeliveryState.SENDING)
                .contains(DeliveryState.ACCEPTED);
    }

    @Test
    void a_store_that_is_gone_ends_the_pass() {
        planned(3);
        var gone = new StorageUnavailable("gone", new IllegalStateException());
        assertThatThrownBy(() -> deliver(failingSecond(gone), world.outside()).run(Channel.EMAIL))
                .isSameAs(gone);
        assertThat(world.outside().taken()).hasSize(1);
    }

    /** The world's unit of work, whose second use fails: the first one claims, the second stores the first answer. */
    private UnitOfWork failingSecond(RuntimeException failure) {
        var real = world.store().unitOfWork();
        return new UnitOfWork() {
            private int runs;

            @Override
            public <T> T run(Supplier<T> work) {
                runs++;
                if (runs == 2) {
                    throw failure;
                }
                return real.run(work);
            }

            @Override
            public <T> T atOneMoment(Supplier<T> look) {
                return real.atOneMoment(look);
            }

            @Override
            public void afterCommit(Runnable task) {
                real.afterCommit(task);
            }
        };
    }

    /** What goes by the channel and was not over before it was planned. */
    private List<Delivery> of(Channel channel) {
        return world.deliveries().all().stream()
                .filter(d -> d.channel() == channel && d.state() != DeliveryState.DROPPED)
                .toList();
    }

    /** So many sessions were booked and approved, and what is to be told of them is planned. */
    private void planned(int sessions) {
        for (int i = 0; i < sessions; i++) {
            SessionLife.booked(world, Duration.ofHours(50 + 2L * i)).approved();
        }
        var write = new WriteNotification(
                compose(),
                new PlainMessages(),
                world.deliveries(),
                world.notifications(),
                new SequentialIds(),
                world.clock());
        var plan = new PlanNotifications(
                world.store().unitOfWork(),
                world.store().outbox(),
                records(),
                write,
                new PlanReminders(world.reminders()),
                world.clock());
        while (plan.run() > 0) {
            world.clock().advance(Duration.ofMillis(1));
        }
    }

    private DeliverMessages deliver(UnitOfWork work, EmailSender relay) {
        var plain = new PlainMessages();
        var ways = new Outside(Optional.of(relay), Optional.of(world.outside()), plain, plain);
        return new DeliverMessages(work, world.deliveries(), records(), compose(), ways, world.clock());
    }

    private Records records() {
        return new Records(
                world.store().sessions(),
                world.store().payments(),
                world.store().refunds(),
                world.recipients());
    }

    private static ComposeMessage compose() {
        var practice = TellingWorld.PRACTICE;
        return new ComposeMessage(
                new SessionFacts(practice),
                new PaymentFacts(new WriteReceipt(practice), practice),
                _ -> new PrepareLinkMail.Outcome.Obsolete(),
                practice);
    }
}
