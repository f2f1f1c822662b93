package io.miadi.application.notification;

import io.miadi.application.payment.Payments;
import io.miadi.application.recipient.Recipients;
import io.miadi.application.refund.Refunds;
import io.miadi.application.session.Sessions;

/** Where the facts of messages are read. */
public record Records(Sessions sessions, Payments payments, Refunds refunds, Recipients recipients) {}
