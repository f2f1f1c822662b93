package io.miadi.simulators.daraja.payer;

import java.time.Duration;

/** What a payer does when the prompt appears. */
public sealed interface Behaviour {
    /** Enters the right PIN after the delay; too late when the prompt has gone by then. */
    record Pay(Duration after) implements Behaviour {}

    /** The prompt ends as the code says, after the delay: cancelled, wrong PIN, no funds and so on. */
    record End(ResultCode code, Duration after) implements Behaviour {
        public End {
            if (code == ResultCode.PAID) {
                throw new IllegalArgumentException("use Pay: only the books can say that something was paid");
            }
        }
    }

    /** Does nothing; the operator gives up after the prompt's time. */
    record Ignore() implements Behaviour {}

    /** Ends unreachable at the prompt's time-out, and is debited all the same once the delay since the prompt has passed. */
    record PayAfterGivenUp(Duration after) implements Behaviour {}

    /** A person at the virtual phone decides. */
    record Manual() implements Behaviour {}

    static Behaviour pay() {
        return new Pay(Duration.ZERO);
    }

    static Behaviour cancel() {
        return new End(ResultCode.CANCELLED, Duration.ZERO);
    }

    static Behaviour wrongPin() {
        return new End(ResultCode.WRONG_PIN, Duration.ZERO);
    }

    static Behaviour noFunds() {
        return new End(ResultCode.NO_FUNDS, Duration.ZERO);
    }
}
