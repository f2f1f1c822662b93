package io.miadi.simulators.twilio;

import io.miadi.simulators.time.RealTimeline;
import io.miadi.simulators.time.Timeline;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How a simulator is set up.
 *
 * @param port 0 for a free one
 * @param step the time between two statuses of a message
 * @param timeline real time when empty; the simulator closes the timeline that it runs on
 */
public record TwilioSettings(int port, Account account, Duration step, Optional<Timeline> timeline, long seed) {
    /** Who may send. */
    public record Account(String sid, String authToken) {
        /** Without the token, because settings end up in logs. */
        @Override
        public String toString() {
            return "Account[" + sid + "]";
        }
    }

    /** A free port, an invented account, a second between statuses. */
    public static TwilioSettings usual() {
        var account = new Account("AC00000000000000000000000000000001", "auth_token_12345");
        return new TwilioSettings(0, account, Duration.ofSeconds(1), Optional.empty(), 1);
    }

    public TwilioSettings withPort(int newPort) {
        return new TwilioSettings(newPort, account, step, timeline, seed);
    }

    public TwilioSettings withAccount(Account newAccount) {
        return new TwilioSettings(port, newAccount, step, timeline, seed);
    }

    public TwilioSettings withStep(Duration newStep) {
        return new TwilioSettings(port, account, newStep, timeline, seed);
    }

    public TwilioSettings withTimeline(Timeline newTimeline) {
        return new TwilioSettings(port, account, step, Optional.of(newTimeline), seed);
    }

    Timeline timelineOrReal() {
        return timeline.orElseGet(() -> new RealTimeline(InstantSource.system()));
    }
}
