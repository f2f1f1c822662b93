package io.miadi.simulators.twilio;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The recipients: who wants no more messages, and whose phone does not take them. */
public final class Handsets {
    private final Set<String> optedOut = ConcurrentHashMap.newKeySet();
    private final Map<String, Fate> fates = new ConcurrentHashMap<>();

    /** What becomes of messages to a phone. */
    public sealed interface Fate {
        record Delivered() implements Fate {}

        /** Stays at sent: the network never says more. */
        record NeverConfirmed() implements Fate {}

        /** @param errorCode such as 30003, handset unreachable */
        record Undelivered(int errorCode) implements Fate {}

        /** Fails before the network has it. */
        record Failed(int errorCode) implements Fate {}
    }

    public void setFate(String to, Fate fate) {
        fates.put(to, fate);
    }

    Fate fate(String to) {
        return fates.getOrDefault(to, new Fate.Delivered());
    }

    public void stop(String to) {
        optedOut.add(to);
    }

    public void start(String to) {
        optedOut.remove(to);
    }

    Set<String> optedOut() {
        return Set.copyOf(optedOut);
    }

    /** {@code delivered}, {@code sent}, {@code undelivered:30003} or {@code failed:30008}. */
    static Optional<Fate> parse(String text) {
        var parts = text.split(":", 2);
        var code = parts.length == 2 && parts[1].matches("\\d{5}") ? Integer.parseInt(parts[1]) : 30_003;
        return switch (parts[0]) {
            case "delivered" -> Optional.of(new Fate.Delivered());
            case "sent" -> Optional.of(new Fate.NeverConfirmed());
            case "undelivered" -> Optional.of(new Fate.Undelivered(code));
            case "failed" -> Optional.of(new Fate.Failed(code));
            default -> Optional.empty();
        };
    }
}
