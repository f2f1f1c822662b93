package io.miadi.application.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What broke over single messages of a batch, kept until the others are done. For one thread. */
final class Troubles {
    private final List<RuntimeException> found = new ArrayList<>();

    void add(RuntimeException trouble) {
        found.add(trouble);
    }

    /** What came of a hand-off; one that breaks after the message was written leaves it in doubt. */
    HandOff sending(Supplier<HandOff> call) {
        try {
            return call.get();
        } catch (Outside.NotWritten e) {
            add(e);
            return new HandOff.Unwritable(e.what());
        } catch (RuntimeException e) {
            add(e);
            return new HandOff.Unknown("the sender broke");
        }
    }

    /** What a gateway knows; a question that breaks says nothing. */
    SmsSender.LookUp asking(Supplier<SmsSender.LookUp> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            add(e);
            return new SmsSender.LookUp.NoAnswer("the question broke");
        }
    }

    /**
     * Throws when there is something to tell, with everything that was found.
     *
     * @param undone what was not done with them, such as "handed off"
     */
    void tell(String undone) {
        if (!found.isEmpty()) {
            var told = new IllegalStateException(found.size() + " of a batch could not be " + undone, found.getFirst());
            found.stream().skip(1).forEach(told::addSuppressed);
            throw told;
        }
    }
}
