package io.miadi.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.operations.Check;
import io.miadi.bootstrap.config.Config;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WayTest {
    @Test
    void an_installation_with_nothing_set_up_is_warned_of_each_way_with_the_setting_that_mends_it() {
        var missing = outside(Map.of()).missing();
        assertThat(missing).containsExactly(Way.values());
        assertThat(missing)
                .extracting(Way::warning)
                .allMatch(words -> words.startsWith("WARNING: "))
                .anyMatch(words -> words.contains("MIADI_SMTP_HOST"))
                .anyMatch(words -> words.contains("MIADI_TWILIO_ACCOUNT_SID"))
                .anyMatch(words -> words.contains("MIADI_MPESA_ENVIRONMENT"));
        assertThat(Way.checks(missing)).extracting(Check::state).containsOnly(Check.State.OFF);
    }

    @Test
    void what_is_set_up_is_not_warned_of() {
        var relay = Map.of("MIADI_SMTP_HOST", "localhost", "MIADI_SMTP_FROM", "miadi@example.org");
        assertThat(outside(relay).missing()).containsExactly(Way.SMS, Way.MPESA);
        assertThat(Way.checks(Set.of())).extracting(Check::state).containsOnly(Check.State.FINE);
    }

    private static Outside outside(Map<String, String> settings) {
        return switch (Config.read(settings, Path.of("no.properties"))) {
            case Config.Reading.Read(var config) -> RealOutside.of(config, Map.of(), (call, took, outcome) -> {});
            case Config.Reading.Wrong(var problems) -> throw new AssertionError(problems);
        };
    }
}
