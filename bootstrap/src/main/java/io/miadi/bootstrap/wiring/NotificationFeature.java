package io.miadi.bootstrap.wiring;

import io.miadi.application.identity.account.PrepareLinkMail;
import io.miadi.application.notification.ComposeMessage;
import io.miadi.application.notification.DeliverMessages;
import io.miadi.application.notification.FindNotifications;
import io.miadi.application.notification.MarkNotifications;
import io.miadi.application.notification.PaymentFacts;
import io.miadi.application.notification.PlanNotifications;
import io.miadi.application.notification.PlanReminders;
import io.miadi.application.notification.Records;
import io.miadi.application.notification.SendReminders;
import io.miadi.application.notification.SessionFacts;
import io.miadi.application.notification.WriteNotification;
import io.miadi.application.receipt.FindReceipt;
import io.miadi.application.receipt.ReceiptPrinter;
import io.miadi.application.receipt.WriteReceipt;
import io.miadi.documents.MustacheMessageWriter;
import io.miadi.documents.PdfReceiptPrinter;
import io.miadi.domain.practice.Practice;

/** Telling people: what happened becomes notifications, notifications become deliveries, and money becomes a receipt. */
public record NotificationFeature(
        PlanNotifications plan,
        DeliverMessages deliver,
        SendReminders remind,
        FindNotifications find,
        MarkNotifications mark,
        FindReceipt receipts,
        ReceiptPrinter printer) {

    public static NotificationFeature of(Stores stores, PrepareLinkMail links, Outside outside, Practice practice) {
        var clock = outside.clock();
        var records = new Records(stores.sessions(), stores.payments(), stores.refunds(), stores.recipients());
        var writeReceipt = new WriteReceipt(practice);
        var writer = new MustacheMessageWriter();
        var printer = new PdfReceiptPrinter();
        var compose = new ComposeMessage(
                new SessionFacts(practice), new PaymentFacts(writeReceipt, practice), links, practice);
        var write = new WriteNotification(
                compose, writer, stores.deliveries(), stores.notifications(), stores.ids(), clock);
        var senders = new io.miadi.application.notification.Outside(outside.email(), outside.sms(), writer, printer);
        return new NotificationFeature(
                new PlanNotifications(
                        stores.unit("plan"),
                        stores.events(),
                        records,
                        write,
                        new PlanReminders(stores.reminders()),
                        clock),
                new DeliverMessages(stores.unit("deliver"), stores.deliveries(), records, compose, senders, clock),
                new SendReminders(stores.unit("remind"), stores.reminders(), records, write, clock),
                new FindNotifications(stores.notifications()),
                new MarkNotifications(stores.unitOfWork(), stores.notifications(), clock),
                new FindReceipt(
                        stores.unitOfWork(),
                        stores.payments(),
                        stores.sessions(),
                        stores.recipients(),
                        writeReceipt,
                        stores.audit()),
                printer);
    }
}
