package io.miadi.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.bootstrap.config.Config;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MpesaDoorTest {
    @Test
    void a_stub_on_loopback_is_believed_on_a_developers_machine_only() {
        var loopback = InetAddress.getLoopbackAddress();
        assertThat(MpesaDoor.believed(config(Map.of())).test(loopback)).isTrue();
        var production = Map.of(
                "MIADI_MODE", "production",
                "MIADI_MPESA_ENVIRONMENT", "production",
                "MIADI_MPESA_BASE_URL", "https://gateway.example.org",
                "MIADI_MPESA_SHORTCODE", "600123",
                "MIADI_TRUSTED_PROXIES", "none",
                "MIADI_PUBLIC_URL", "https://miadi.example.org",
                "MIADI_SMTP_HOST", "localhost",
                "MIADI_SMTP_FROM", "miadi@example.org");
        assertThat(MpesaDoor.believed(config(production)).test(loopback)).isFalse();
    }

    private static Config config(Map<String, String> more) {
        var settings = new HashMap<>(Map.of(
                "MIADI_MPESA_ENVIRONMENT", "sandbox",
                "MIADI_MPESA_BASE_URL", "http://localhost:9090",
                "MIADI_MPESA_SHORTCODE", "174379",
                "MIADI_MPESA_PASSKEY", "a-passkey",
                "MIADI_MPESA_CONSUMER_KEY", "a-key",
                "MIADI_MPESA_CONSUMER_SECRET", "a-secret"));
        settings.putAll(more);
        return switch (Config.read(settings, Path.of("no.properties"))) {
            case Config.Reading.Read(var config) -> config;
            case Config.Reading.Wrong(var problems) -> throw new AssertionError(problems);
        };
    }
}
