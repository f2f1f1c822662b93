package io.miadi.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With people's money nothing stands in for a provider. */
class ProductionTest {
    @Test
    void the_sandbox_of_m_pesa_is_refused_by_name() {
        var sandbox = Map.of("MIADI_MPESA_ENVIRONMENT", "sandbox", "MIADI_MPESA_BASE_URL", "https://stub.example.org");
        assertThat(problems(sandbox))
                .singleElement()
                .asString()
                .startsWith("MIADI_MPESA_ENVIRONMENT is wrong: ")
                .contains("MIADI_MODE=production");
    }

    @Test
    void a_simulator_on_this_machine_is_refused_by_name() {
        for (var simulator : List.of("http://localhost:8190", "https://127.0.0.1:8190")) {
            assertThat(problems(Map.of("MIADI_MPESA_BASE_URL", simulator)))
                    .as(simulator)
                    .singleElement()
                    .asString()
                    .startsWith("MIADI_MPESA_BASE_URL is wrong: ");
        }
    }

    @Test
    void a_live_account_is_taken_and_so_is_none_at_all() {
        assertThat(problems(Map.of())).isEmpty();
        var cashOnly = settings();
        cashOnly.keySet().removeIf(name -> name.startsWith("MIADI_MPESA_"));
        assertThat(read(cashOnly)).isEmpty();
    }

    private static List<String> problems(Map<String, String> changed) {
        var settings = settings();
        settings.putAll(changed);
        return read(settings);
    }

    private static List<String> read(Map<String, String> settings) {
        return switch (Config.read(settings, Path.of("no.properties"))) {
            case Config.Reading.Read(var config) -> List.of();
            case Config.Reading.Wrong(var problems) -> problems;
        };
    }

    private static Map<String, String> settings() {
        return new HashMap<>(Map.of(
                "MIADI_MODE", "production",
                "MIADI_TRUSTED_PROXIES", "none",
                "MIADI_PUBLIC_URL", "https://miadi.example.org",
                "MIADI_SMTP_HOST", "localhost",
                "MIADI_SMTP_FROM", "miadi@example.org",
                "MIADI_MPESA_ENVIRONMENT", "production",
                "MIADI_MPESA_SHORTCODE", "600123",
                "MIADI_MPESA_PASSKEY", "a-passkey",
                "MIADI_MPESA_CONSUMER_KEY", "a-key",
                "MIADI_MPESA_CONSUMER_SECRET", "a-secret"));
    }
}
