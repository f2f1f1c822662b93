package io.miadi.simulators.daraja.payer;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Behaviours as people write them: {@code pay}, {@code cancel}, {@code wrong-pin}, {@code no-funds}, {@code ignore},
 * {@code manual}, {@code pay-after-given-up}, the name or number of any {@link ResultCode}; with a delay after a colon, as
 * {@code pay:2s}, {@code cancel:500ms} or {@code 1025:PT1S}.
 */
public final class BehaviourText {
    private BehaviourText() {}

    /** Empty when the text names no behaviour. */
    public static Optional<Behaviour> parse(String text) {
        var parts = text.strip().toLowerCase(Locale.ROOT).split(":", 2);
        var delay = parts.length == 1 ? Optional.of(Duration.ZERO) : duration(parts[1]);
        return delay.flatMap(after -> named(parts[0].replace('_', '-'), after));
    }

    private static Optional<Behaviour> named(String name, Duration after) {
        return switch (name) {
            case "pay" -> Optional.of(new Behaviour.Pay(after));
            case "cancel" -> Optional.of(new Behaviour.End(ResultCode.CANCELLED, after));
            case "ignore" -> Optional.of(new Behaviour.Ignore());
            case "manual" -> Optional.of(new Behaviour.Manual());
            case "pay-after-given-up" -> Optional.of(new Behaviour.PayAfterGivenUp(after));
            default ->
                Arrays.stream(ResultCode.values())
                        .filter(code -> code != ResultCode.PAID)
                        .filter(code -> spelt(code).equals(name)
                                || String.valueOf(code.code()).equals(name))
                        .findFirst()
                        .map(code -> new Behaviour.End(code, after));
        };
    }

    public static String write(Behaviour behaviour) {
        return switch (behaviour) {
            case Behaviour.Pay(var after) -> "pay:" + after;
            case Behaviour.End(var code, var after) -> spelt(code) + ":" + after;
            case Behaviour.Ignore() -> "ignore";
            case Behaviour.PayAfterGivenUp(var after) -> "pay-after-given-up:" + after;
            case Behaviour.Manual() -> "manual";
        };
    }

    private static String spelt(ResultCode code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code 500ms}, {@code 2s}, {@code 3m}, {@code 1h} or ISO-8601; empty when it is none of them or negative. */
    public static Optional<Duration> duration(String text) {
        var lower = text.strip().toLowerCase(Locale.ROOT);
        if (lower.matches("\\d{1,9}ms")) {
            return Optional.of(Duration.ofMillis(Long.parseLong(lower.substring(0, lower.length() - 2))));
        }
        try {
            var duration = Duration.parse(lower.startsWith("pt") ? lower : "pt" + lower);
            return Optional.of(duration).filter(parsed -> !parsed.isNegative());
        } catch (DateTimeParseException notADuration) {
            return Optional.empty();
        }
    }
}
