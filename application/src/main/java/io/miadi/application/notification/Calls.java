package io.miadi.application.notification;

import io.miadi.application.batch.Troubles;
import java.util.function.Supplier;

/** Calls to the outside for one message of a batch. One that breaks is that message's trouble and has an outcome all the same. */
final class Calls {
    private Calls() {}

    /** What came of a hand-off; one that breaks after the message was written leaves it in doubt. */
    static HandOff sending(Troubles troubles, Supplier<HandOff> call) {
        try {
            return call.get();
        } catch (Outside.NotWritten e) {
            troubles.add(e);
            return new HandOff.Unwritable(e.what());
        } catch (RuntimeException e) {
            troubles.add(e);
            return new HandOff.Unknown("the sender broke");
        }
    }

    /** What a gateway knows; a question that breaks says nothing. */
    static SmsSender.LookUp asking(Troubles troubles, Supplier<SmsSender.LookUp> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            troubles.add(e);
            return new SmsSender.LookUp.NoAnswer("the question broke");
        }
    }
}
