package io.miadi.bootstrap.wiring;

import io.miadi.application.notification.EmailSender;
import io.miadi.application.notification.SmsSender;
import io.miadi.application.payment.CallbackReader;
import io.miadi.application.payment.PaymentProvider;
import io.miadi.application.webhook.WebhookSender;
import java.net.InetAddress;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Everything that the product needs from the world: the real one in service, simulators in the demo, scripted ones in tests.
 *
 * @param isProvider whether callbacks from an address are believed
 * @param closeables what has to be closed when the product stops, in this order
 */
public record Outside(
        PaymentProvider provider,
        CallbackReader reader,
        Refunding refunding,
        DirectMoney direct,
        Predicate<InetAddress> isProvider,
        Optional<EmailSender> email,
        Optional<SmsSender> sms,
        WebhookSender webhooks,
        InstantSource clock,
        CrashPoints crashPoints,
        List<AutoCloseable> closeables) {
    public Outside {
        // No finer than the database keeps a time: what is answered at once must be what is read later.
        var exact = clock;
        clock = () -> exact.instant().truncatedTo(ChronoUnit.MICROS);
        closeables = List.copyOf(closeables);
    }

    /** The ways out that are not set up. */
    Set<Way> missing() {
        var missing = EnumSet.noneOf(Way.class);
        if (email.isEmpty()) {
            missing.add(Way.EMAIL);
        }
        if (sms.isEmpty()) {
            missing.add(Way.SMS);
        }
        if (provider instanceof NoProvider) {
            missing.add(Way.MPESA);
        }
        return missing;
    }

    /** The same with its calls between crash points. */
    Outside guarded() {
        if (crashPoints == CrashPoints.NONE) {
            return this;
        }
        return new Outside(
                CrashingOutside.around(provider, crashPoints),
                reader,
                refunding,
                direct,
                isProvider,
                email.map(e -> CrashingOutside.around(e, crashPoints)),
                sms.map(s -> CrashingOutside.around(s, crashPoints)),
                webhooks,
                clock,
                crashPoints,
                closeables);
    }
}
