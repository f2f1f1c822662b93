package io.miadi.benchmarks.ground;

import io.miadi.application.notification.EmailSender;
import io.miadi.application.notification.HandOff;
import io.miadi.application.notification.SmsSender;
import io.miadi.application.webhook.WebhookSender;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Senders that do nothing but take their time, as a relay or a gateway elsewhere does, and then take every message. */
final class SlowTakers {
    private static final Duration TAKES = Duration.ofMillis(100);

    static final EmailSender EMAIL = _ -> taken("mail");

    static final SmsSender SMS = new SmsSender() {
        @Override
        public HandOff send(Sms sms) {
            return taken(sms.id().toString());
        }

        @Override
        public LookUp find(Sms sms, Instant since) {
            return new LookUp.Answered(List.of());
        }
    };

    static final WebhookSender WEBHOOKS = new WebhookSender() {
        @Override
        public boolean mayCall(URI url) {
            return true;
        }

        @Override
        public Reply send(Request request) {
            LockSupport.parkNanos(TAKES.toNanos());
            return new Reply.Answered(204);
        }
    };

    private SlowTakers() {}

    private static HandOff taken(String reference) {
        LockSupport.parkNanos(TAKES.toNanos());
        return new HandOff.Accepted(reference);
    }
}
