package io.miadi.simulators.daraja.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.miadi.simulators.daraja.fault.Fault;
import io.miadi.simulators.daraja.fault.FaultKind;
import io.miadi.simulators.daraja.fault.FaultRule;
import io.miadi.simulators.daraja.fault.Target;
import io.miadi.simulators.daraja.payer.BehaviourText;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code {"kind":…, "delay":"2s", "times":3, "uses":1, "probability":1, "msisdn" or "accountReference":…}}. */
final class FaultBody {
    private static final int MOST_TIMES = 1_000;

    private FaultBody() {}

    /** Empty when a field is wrong. Without {@code uses} a fault strikes once, with a probability below 1 always. */
    static Optional<FaultRule> parse(JsonNode body) {
        var probability = body.path("probability").asDouble(1);
        var uses = body.path("uses").asLong(probability < 1 ? FaultRule.ALWAYS : 1);
        if (uses < 1 || !(probability > 0 && probability <= 1)) {
            return Optional.empty();
        }
        return fault(body).map(fault -> new FaultRule(fault, target(body), uses, probability));
    }

    private static Optional<Fault> fault(JsonNode body) {
        var kind = body.path("kind").asText().toUpperCase(Locale.ROOT).replace('-', '_');
        var times = body.path("times").asInt(2);
        var delay = delay(body);
        if (times < 1 || times > MOST_TIMES || delay.isEmpty()) {
            return Optional.empty();
        }
        return Arrays.stream(FaultKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .map(found -> Fault.of(found).lasting(delay.get()).times(times));
    }

    private static Optional<Duration> delay(JsonNode body) {
        return BehaviourText.duration(body.path("delay").asText("1s"));
    }

    private static Target target(JsonNode body) {
        if (body.hasNonNull("msisdn")) {
            return new Target.Payer(body.path("msisdn").asText());
        }
        return body.hasNonNull("accountReference")
                ? new Target.Reference(body.path("accountReference").asText())
                : new Target.Anyone();
    }
}
