package io.miadi.testkit.notification;

import io.miadi.application.notification.EmailSender;
import io.miadi.application.notification.HandOff;
import io.miadi.application.notification.SmsSender;
import io.miadi.domain.notification.Channel;
import io.miadi.domain.notification.DeliveryId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** A relay and a gateway in memory that write down what they took, whatever they answer. */
public final class RecordingOutside implements EmailSender, SmsSender {
    private final InstantSource clock;
    private final CrashPoints crashes;
    private final List<Taken> taken = new ArrayList<>();
    private final Deque<Function<String, HandOff>> script = new ArrayDeque<>();
    private boolean listLags;

    public RecordingOutside(InstantSource clock, CrashPoints crashes) {
        this.clock = clock;
        this.crashes = crashes;
    }

    /** A message that arrived. */
    public record Taken(DeliveryId delivery, Channel channel, String to, String text, Instant at, String reference) {}

    /** The next message meets this answer; what is certainly not taken is not taken. */
    public void next(HandOff answer) {
        script.add(_ -> answer);
    }

    @Override
    public HandOff send(Email email) {
        return take(email.id(), Channel.EMAIL, email.to().value(), email.body().text());
    }

    @Override
    public HandOff send(Sms sms) {
        return take(sms.id(), Channel.SMS, sms.to().e164(), sms.text());
    }

    private HandOff take(DeliveryId delivery, Channel channel, String to, String text) {
        crashes.reach();
        var reference = "ref-" + (taken.size() + 1);
        var answer = script.isEmpty()
                ? new HandOff.Accepted(reference)
                : script.remove().apply(reference);
        if (answer instanceof HandOff.Accepted || answer instanceof HandOff.Unknown) {
            taken.add(new Taken(delivery, channel, to, text, clock.instant(), reference));
        }
        crashes.reach();
        return answer;
    }

    /** A gateway's list may lag behind what it took. */
    public void listsNothing(boolean lags) {
        listLags = lags;
    }

    @Override
    public LookUp find(Sms sms, Instant since) {
        if (listLags) {
            return new LookUp.Answered(List.of());
        }
        return new LookUp.Answered(taken.stream()
                .filter(t -> t.channel() == Channel.SMS
                        && t.to().equals(sms.to().e164())
                        && t.text().equals(sms.text())
                        && !t.at().isBefore(since))
                .map(Taken::reference)
                .toList());
    }

    public List<Taken> taken() {
        return List.copyOf(taken);
    }
}
