package io.miadi.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigTest {
    private static final Path GUIDE = Path.of("..", "docs", "configuration.md");
    private static final Pattern NAME = Pattern.compile("^\\| `MIADI_([A-Z_]+)`", Pattern.MULTILINE);

    @TempDir
    Path folder;

    @Test
    void nothing_set_is_a_development_machine() {
        assertThat(read(Map.of())).isInstanceOfSatisfying(Config.Reading.Read.class, read -> {
            assertThat(read.config().mode()).isEqualTo(Mode.DEVELOPMENT);
            assertThat(read.config().practice().zone().getId()).isEqualTo("Africa/Nairobi");
            assertThat(read.config().mpesa()).isEmpty();
        });
    }

    @Test
    void every_wrong_value_is_named_at_once() {
        var wrong = problems(Map.of(
                "MIADI_MODE", "production",
                "MIADI_HTTP_PORT", "eighty",
                "MIADI_PUBLIC_URL", "http://miadi.example.org",
                "MIADI_MPESA_ENVIRONMENT", "production",
                "MIADI_HOLD_FOR", "a day"));
        assertThat(wrong)
                .anyMatch(p -> p.startsWith("MIADI_HTTP_PORT "))
                .anyMatch(p -> p.startsWith("MIADI_PUBLIC_URL "))
                .anyMatch(p -> p.startsWith("MIADI_SMTP_HOST "))
                .anyMatch(p -> p.startsWith("MIADI_MPESA_SHORTCODE "))
                .anyMatch(p -> p.startsWith("MIADI_MPESA_PASSKEY "))
                .anyMatch(p -> p.startsWith("MIADI_HOLD_FOR "));
    }

    @Test
    void a_name_that_nobody_knows_is_a_typing_mistake() {
        assertThat(problems(Map.of("MIADI_HTP_PORT", "8080")))
                .containsExactly("MIADI_HTP_PORT is not a setting of Miadi");
    }

    @Test
    void a_secret_comes_from_a_file_and_is_never_printed() throws IOException {
        var file = Files.writeString(folder.resolve("passkey"), "very-secret-passkey\n");
        var settings = mpesa();
        settings.remove("MIADI_MPESA_PASSKEY");
        settings.put("MIADI_MPESA_PASSKEY_FILE", file.toString());
        assertThat(read(settings)).isInstanceOfSatisfying(Config.Reading.Read.class, read -> {
            var mpesa = read.config().mpesa().orElseThrow();
            assertThat(mpesa.passkey().reveal()).isEqualTo("very-secret-passkey");
            assertThat(read.config().toString()).doesNotContain("very-secret-passkey", "shh-key", "shh-secret");
        });
    }

    @Test
    void a_missing_secret_file_is_named_and_a_secret_given_twice_is_refused() {
        var settings = mpesa();
        settings.put("MIADI_MPESA_PASSKEY_FILE", folder.resolve("nowhere").toString());
        assertThat(problems(settings)).anyMatch(p -> p.startsWith("MIADI_MPESA_PASSKEY is given twice"));
        settings.remove("MIADI_MPESA_PASSKEY");
        assertThat(problems(settings))
                .anyMatch(p -> p.startsWith("MIADI_MPESA_PASSKEY_FILE ") && p.endsWith("cannot be read"));
    }

    @Test
    void the_environment_wins_over_the_file() throws IOException {
        var file = Files.writeString(folder.resolve("miadi.properties"), "HTTP_PORT=9000\nMIADI_OPS_PORT=9001\n");
        var reading = Config.read(Map.of("MIADI_HTTP_PORT", "9100"), file);
        assertThat(reading).isInstanceOfSatisfying(Config.Reading.Read.class, read -> {
            assertThat(read.config().web().port()).isEqualTo(9100);
            assertThat(read.config().web().operationsPort()).isEqualTo(9001);
        });
    }

    @Test
    void the_guide_lists_exactly_the_settings_that_are_read() throws IOException {
        var all = mpesa();
        all.putAll(Map.of(
                "MIADI_SMTP_HOST", "localhost",
                "MIADI_SMTP_USER", "miadi",
                "MIADI_SMTP_PASSWORD", "shh",
                "MIADI_SMTP_FROM", "miadi@example.org",
                "MIADI_TWILIO_ACCOUNT_SID", "AC1",
                "MIADI_TWILIO_AUTH_TOKEN", "shh",
                "MIADI_TWILIO_SENDER", "Miadi"));
        var settings = Settings.read(all, folder.resolve("none"));
        new ConfigReader(settings).read();
        var read = new TreeSet<>(settings.asked());
        read.removeIf(name -> name.endsWith("_FILE") && !name.equals("KEY_FILE"));
        var documented = new TreeSet<String>();
        NAME.matcher(Files.readString(GUIDE)).results().forEach(m -> documented.add(m.group(1)));
        assertThat(documented).isEqualTo(read);
    }

    private Config.Reading read(Map<String, String> environment) {
        return Config.read(environment, folder.resolve("none.properties"));
    }

    private List<String> problems(Map<String, String> environment) {
        return switch (read(environment)) {
            case Config.Reading.Read(var config) -> List.of();
            case Config.Reading.Wrong(var problems) -> problems;
        };
    }

    private static Map<String, String> mpesa() {
        return new HashMap<>(Map.of(
                "MIADI_MPESA_ENVIRONMENT", "sandbox",
                "MIADI_MPESA_SHORTCODE", "174379",
                "MIADI_MPESA_PASSKEY", "shh-passkey",
                "MIADI_MPESA_CONSUMER_KEY", "shh-key",
                "MIADI_MPESA_CONSUMER_SECRET", "shh-secret"));
    }
}
