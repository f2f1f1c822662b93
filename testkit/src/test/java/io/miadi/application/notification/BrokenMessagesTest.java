package io.miadi.application.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.UseCase;
import io.miadi.application.identity.account.LinkTokens;
import io.miadi.application.identity.account.PrepareLinkMail;
import io.miadi.application.receipt.ReceiptDocument;
import io.miadi.application.receipt.ReceiptPrinter;
import io.miadi.application.receipt.WriteReceipt;
import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.ContactDetails;
import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.identity.LinkId;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.PersonName;
import io.miadi.domain.identity.Profile;
import io.miadi.domain.notification.Channel;
import io.miadi.domain.notification.Delivery;
import io.miadi.domain.notification.DeliveryId;
import io.miadi.domain.notification.DeliveryState;
import io.miadi.domain.notification.MessageKind;
import io.miadi.domain.notification.Notification;
import io.miadi.domain.notification.NotificationId;
import io.miadi.domain.notification.ReasonCode;
import io.miadi.domain.notification.Subject;
import io.miadi.testkit.notification.CrashPoints;
import io.miadi.testkit.notification.InMemoryRecipients;
import io.miadi.testkit.notification.PlainMessages;
import io.miadi.testkit.notification.RecordingOutside;
import io.miadi.testkit.notification.TellingWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What breaks over one message is that message's own trouble. */
class BrokenMessagesTest {
    private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");

    private boolean paperIsOut = true;

    private final TellingWorld world =
            new TellingWorld(START, new CrashPoints(Set.of()), new PlainMessages(), new ReceiptPrinter() {
                @Override
                public String html(ReceiptDocument receipt) {
                    return receipt.number();
                }

                @Override
                public byte[] pdf(ReceiptDocument receipt) {
                    if (paperIsOut) {
                        throw new IllegalStateException("no font");
                    }
                    return new byte[] {1};
                }
            });

    @Test
    void a_receipt_that_cannot_be_printed_is_put_off_with_its_reason_and_the_others_go_out() {
        SessionLife.booked(world, Duration.ofHours(50)).approved().paidAtDesk();
        assertThatThrownBy(() -> world.pass(Duration.ofSeconds(5), TellingWorld.POLL))
                .hasMessage("1 of the messages could not be handed off")
                .hasRootCauseMessage("no font");
        var receipt = mail(MessageKind.RECEIPT_AT_DESK);
        assertThat(receipt.state()).isEqualTo(DeliveryState.WAITING);
        assertThat(receipt.reason()).contains(ReasonCode.RENDER_FAILED);
        assertThat(world.deliveries().all())
                .filteredOn(d -> !d.id().equals(receipt.id()))
                .allMatch(d -> d.state().isTerminal());
        assertThat(world.outside().taken()).hasSize(2);
        paperIsOut = false;
        world.pass(Duration.ofMinutes(1), TellingWorld.POLL);
        assertThat(mail(MessageKind.RECEIPT_AT_DESK).state()).isEqualTo(DeliveryState.ACCEPTED);
    }

    private Delivery mail(MessageKind kind) {
        return world.deliveries().all().stream()
                .filter(d -> d.channel() == Channel.EMAIL && d.notification().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_message_that_cannot_even_be_composed_does_not_hold_up_the_batch() {
        var broken = link();
        var sound = link();
        UseCase<LinkId, PrepareLinkMail.Outcome> mails = id -> {
            if (broken.notification().subject().equals(new Subject.OfLink(id))) {
                throw new IllegalArgumentException("a row that nobody understands");
            }
            return letter();
        };
        var outside = new RecordingOutside(world.clock(), new CrashPoints(Set.of()));
        var deliver = deliver(mails, outside);
        for (int i = 0; i < 8; i++) {
            assertThatThrownBy(() -> deliver.run(Channel.EMAIL)).hasRootCauseMessage("a row that nobody understands");
            world.clock().advance(Duration.ofMinutes(2));
        }
        assertThat(deliver.run(Channel.EMAIL)).isZero();
        assertThat(found(sound).state()).isEqualTo(DeliveryState.ACCEPTED);
        assertThat(found(broken).state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(found(broken).reason()).contains(ReasonCode.RETRIES_EXHAUSTED);
        assertThat(outside.taken()).hasSize(1);
    }

    @Test
    void a_message_that_cannot_be_read_is_set_aside_and_told_of_each_hour_and_the_others_go_out() {
        var strange = link();
        var sound = link();
        world.deliveries().makeUnreadable(strange.id(), "no kind is called FromTomorrow");
        var outside = new RecordingOutside(world.clock(), new CrashPoints(Set.of()));
        var deliver = deliver(_ -> letter(), outside);
        assertThatThrownBy(() -> deliver.run(Channel.EMAIL))
                .hasMessage("1 of the messages could not be handed off")
                .cause()
                .hasMessage("delivery " + strange.id() + " cannot be read")
                .hasRootCauseMessage("no kind is called FromTomorrow");
        assertThat(found(sound).state()).isEqualTo(DeliveryState.ACCEPTED);
        assertThat(found(strange).state()).isEqualTo(DeliveryState.WAITING);
        assertThat(found(strange).reason()).contains(ReasonCode.UNREADABLE);
        assertThat(deliver.run(Channel.EMAIL)).as("set aside").isZero();
        world.clock().advance(Duration.ofHours(1));
        assertThatThrownBy(() -> deliver.run(Channel.EMAIL)).hasRootCauseMessage("no kind is called FromTomorrow");
        world.deliveries().mend(strange.id());
        world.clock().advance(Duration.ofHours(1));
        assertThat(deliver.run(Channel.EMAIL)).isEqualTo(1);
        assertThat(found(strange).state()).isEqualTo(DeliveryState.ACCEPTED);
    }

    @Test
    void a_sender_that_breaks_leaves_its_message_in_doubt() {
        var first = link();
        var second = link();
        EmailSender breaking = mail -> {
            if (mail.id().equals(first.id())) {
                throw new IllegalStateException("a bug of the sender");
            }
            return new HandOff.Accepted("taken");
        };
        var ways = new Outside(Optional.of(breaking), Optional.empty(), new PlainMessages(), new PlainMessages());
        var work = world.store().unitOfWork();
        var deliver =
                new DeliverMessages(work, world.deliveries(), records(), compose(_ -> letter()), ways, world.clock());
        assertThatThrownBy(() -> deliver.run(Channel.EMAIL)).hasRootCauseMessage("a bug of the sender");
        assertThat(found(first).state()).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(found(second).state()).isEqualTo(DeliveryState.ACCEPTED);
    }

    private DeliverMessages deliver(UseCase<LinkId, PrepareLinkMail.Outcome> mails, RecordingOutside outside) {
        var plain = new PlainMessages();
        var ways = new Outside(Optional.of(outside), Optional.of(outside), plain, plain);
        return new DeliverMessages(
                world.store().unitOfWork(), world.deliveries(), records(), compose(mails), ways, world.clock());
    }

    private Records records() {
        var store = world.store();
        return new Records(store.sessions(), store.payments(), store.refunds(), new InMemoryRecipients(List.of()));
    }

    private static ComposeMessage compose(UseCase<LinkId, PrepareLinkMail.Outcome> mails) {
        var practice = TellingWorld.PRACTICE;
        return new ComposeMessage(
                new SessionFacts(practice), new PaymentFacts(new WriteReceipt(practice), practice), mails, practice);
    }

    private Delivery link() {
        var notification = new Notification(
                new NotificationId(UUID.randomUUID()),
                MessageKind.PASSWORD_RESET,
                new Subject.OfLink(new LinkId(UUID.randomUUID())),
                new PersonId(UUID.randomUUID()),
                START);
        var delivery = Delivery.waiting(new DeliveryId(UUID.randomUUID()), notification, Channel.EMAIL, START);
        world.deliveries().add(List.of(new Deliveries.Plan(notification, List.of(delivery))));
        return delivery;
    }

    private Delivery found(Delivery delivery) {
        return world.deliveries().find(delivery.id()).orElseThrow();
    }

    private static PrepareLinkMail.Outcome letter() {
        var mailbox = EmailAddress.parse("wanjiku@example.com").orElseThrow();
        return new PrepareLinkMail.Outcome.Ready(
                LinkTokens.Kind.PASSWORD_RESET,
                mailbox,
                Profile.of(new PersonName("Wanjiku"), ContactDetails.ofEmail(mailbox)),
                Secret.of("token"),
                START.plus(Duration.ofDays(1)));
    }
}
