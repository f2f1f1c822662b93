package io.miadi.testkit.notification;

import io.miadi.application.UseCase;
import io.miadi.application.identity.account.PrepareLinkMail;
import io.miadi.application.notification.ComposeMessage;
import io.miadi.application.notification.DeliverMessages;
import io.miadi.application.notification.MessageWriter;
import io.miadi.application.notification.Outside;
import io.miadi.application.notification.PaymentFacts;
import io.miadi.application.notification.PlanNotifications;
import io.miadi.application.notification.PlanReminders;
import io.miadi.application.notification.Records;
import io.miadi.application.notification.SendReminders;
import io.miadi.application.notification.SessionFacts;
import io.miadi.application.notification.WriteNotification;
import io.miadi.application.receipt.ReceiptPrinter;
import io.miadi.application.receipt.WriteReceipt;
import io.miadi.domain.event.Event;
import io.miadi.domain.identity.LinkId;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.notification.Channel;
import io.miadi.domain.practice.Practice;
import io.miadi.testkit.store.InMemoryStore;
import io.miadi.testkit.time.SettableClock;
import io.miadi.testkit.transaction.SequentialIds;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole way from events to messages in memory and in virtual time, with a program that may die at any step and is started
 * again. One desk person is known from the beginning.
 */
public final class TellingWorld {
    /** How often the program's workers look for work. */
    public static final Duration POLL = Duration.ofSeconds(1);

    public static final Practice PRACTICE = new Practice(
            "Amani Wellness Centre",
            "Amani",
            List.of("Ngong Road 14", "Nairobi"),
            "+254 700 000 000",
            ZoneId.of("Africa/Nairobi"),
            URI.create("https://amani.example.org"));

    private final SettableClock clock;
    private final InMemoryStore store;
    private final InMemoryDeliveries deliveries;
    private final InMemoryNotifications notifications;
    private final InMemoryReminders reminders;
    private final InMemoryRecipients recipients;
    private final PersonId desk;
    private final RecordingOutside outside;
    private final Map<LinkId, PrepareLinkMail.Outcome> links = new HashMap<>();
    private final PlanNotifications planner;
    private final SendReminders timer;
    private final DeliverMessages deliverer;

    public TellingWorld(Instant start, CrashPoints crashes) {
        this(start, crashes, new PlainMessages(), new PlainMessages());
    }

    public TellingWorld(Instant start, CrashPoints crashes, MessageWriter writer, ReceiptPrinter printer) {
        clock = new SettableClock(start);
        store = InMemoryStore.open(clock);
        desk = store.newStaff();
        deliveries = new InMemoryDeliveries(store.unitOfWork());
        notifications = new InMemoryNotifications(store.unitOfWork());
        reminders = new InMemoryReminders(store.unitOfWork());
        recipients = new InMemoryRecipients(List.of(desk));
        outside = new RecordingOutside(clock, crashes);
        var records = new Records(store.sessions(), store.payments(), store.refunds(), recipients);
        var work = crashes.around(store.unitOfWork());
        var compose = composer();
        var write = new WriteNotification(compose, writer, deliveries, notifications, new SequentialIds(), clock);
        planner = new PlanNotifications(work, store.outbox(), records, write, new PlanReminders(reminders), clock);
        timer = new SendReminders(work, reminders, records, write, clock);
        var ways = new Outside(Optional.of(outside), Optional.of(outside), writer, printer);
        deliverer = new DeliverMessages(work, deliveries, records, compose, ways, clock);
    }

    private ComposeMessage composer() {
        UseCase<LinkId, PrepareLinkMail.Outcome> linkMails =
                link -> links.getOrDefault(link, new PrepareLinkMail.Outcome.Obsolete());
        return new ComposeMessage(
                new SessionFacts(PRACTICE),
                new PaymentFacts(new WriteReceipt(PRACTICE), PRACTICE),
                linkMails,
                PRACTICE);
    }

    public void happened(Event event) {
        store.unitOfWork().run(() -> {
            store.outbox().add(event);
            return true;
        });
    }

    /** From now on this is what the e-mail of a link needs. */
    public void link(LinkId link, PrepareLinkMail.Outcome mail) {
        links.put(link, mail);
    }

    /** Every worker has one turn; one that dies is back at the next turn. */
    public void turn() {
        survive(() -> planner.run());
        survive(() -> timer.run());
        survive(() -> deliverer.run(Channel.EMAIL));
        survive(() -> deliverer.run(Channel.SMS));
    }

    private static void survive(Runnable worker) {
        try {
            worker.run();
        } catch (CrashPoints.Death death) {
            // Started again at the next turn, with nothing but the store to go by.
            return;
        }
    }

    /** Lets the time pass, with a turn at each step. */
    public void pass(Duration time, Duration step) {
        var end = clock.instant().plus(time);
        while (clock.instant().isBefore(end)) {
            turn();
            clock.advance(step);
        }
        turn();
    }

    public SettableClock clock() {
        return clock;
    }

    public InMemoryStore store() {
        return store;
    }

    public InMemoryDeliveries deliveries() {
        return deliveries;
    }

    public InMemoryNotifications notifications() {
        return notifications;
    }

    public InMemoryReminders reminders() {
        return reminders;
    }

    public InMemoryRecipients recipients() {
        return recipients;
    }

    public PersonId desk() {
        return desk;
    }

    public RecordingOutside outside() {
        return outside;
    }
}
