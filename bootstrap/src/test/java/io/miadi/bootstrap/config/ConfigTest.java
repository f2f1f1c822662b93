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
import java.util.stream.Stream;
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
    void what_cannot_be_meant_is_named_at_once_with_everything_else() {
        var settings = mpesa();
        settings.putAll(Map.of(
                "MIADI_MPESA_BASE_URL", "nowhere",
                "MIADI_MPESA_SHORTCODE", "12",
                "MIADI_MPESA_ADDRESSES", "safaricom",
                "MIADI_TRUSTED_PROXIES", "abc",
                "MIADI_TWILIO_ACCOUNT_SID", "AC1",
                "MIADI_TWILIO_AUTH_TOKEN", "shh",
                "MIADI_TWILIO_SENDER", "A name that is too long",
                "MIADI_TWILIO_BASE_URL", "nowhere",
                "MIADI_PUBLIC_URL", "https://miadi.example.org/desk"));
        assertNamed(settings, settings.keySet().stream().filter(ConfigTest::isWrongAbove));
        settings.put("MIADI_MPESA_ENVIRONMENT", "test");
        assertNamed(settings, Stream.of("MIADI_MPESA_ENVIRONMENT", "MIADI_TRUSTED_PROXIES"));
    }

    private static boolean isWrongAbove(String name) {
        return name.matches(
                "MIADI_(MPESA_(BASE_URL|SHORTCODE|ADDRESSES)|TRUSTED_PROXIES|TWILIO_(SENDER|BASE_URL)|PUBLIC_URL)");
    }

    private void assertNamed(Map<String, String> settings, Stream<String> names) {
        var problems = problems(settings);
        names.forEach(name -> assertThat(problems).anyMatch(p -> p.startsWith(name + " ")));
    }

    @Test
    void a_public_address_is_written_as_browsers_write_it() {
        assertThat(config(Map.of("MIADI_PUBLIC_URL", "HTTPS://Miadi.Example.org:443"))
                        .web()
                        .publicUrl())
                .hasToString("https://miadi.example.org");
        for (var tail : List.of("/desk", "?a=b", "#top", "/")) {
            assertThat(problems(Map.of("MIADI_PUBLIC_URL", "https://miadi.example.org" + tail)))
                    .as(tail)
                    .singleElement()
                    .asString()
                    .startsWith("MIADI_PUBLIC_URL is not ");
        }
    }

    @Test
    void production_has_it_said_who_stands_in_front() {
        var settings = new HashMap<>(Map.of("MIADI_MODE", "production"));
        assertThat(problems(settings)).anyMatch(p -> p.startsWith("MIADI_TRUSTED_PROXIES is missing"));
        settings.put("MIADI_TRUSTED_PROXIES", "none");
        assertThat(problems(settings)).noneMatch(p -> p.startsWith("MIADI_TRUSTED_PROXIES"));
    }

    @Test
    void a_setting_whose_head_is_missing_is_no_typing_mistake() {
        assertThat(problems(Map.of("MIADI_SMTP_PORT", "25")))
                .containsExactly("MIADI_SMTP_PORT does nothing without MIADI_SMTP_HOST");
        for (var password : List.of("MIADI_SMTP_PASSWORD", "MIADI_SMTP_PASSWORD_FILE")) {
            assertThat(problems(Map.of(
                            "MIADI_SMTP_HOST", "localhost", "MIADI_SMTP_FROM", "miadi@example.org", password, "shh")))
                    .as(password)
                    .containsExactly("MIADI_SMTP_PASSWORD does nothing without MIADI_SMTP_USER");
        }
    }

    @Test
    void addresses_are_read_for_a_stored_account_too() {
        assertThat(config(Map.of("MIADI_MPESA_ADDRESSES", "10.0.0.1, 10.1.0.0/16"))
                        .web()
                        .mpesaAddresses())
                .hasSize(2);
    }

    @Test
    void a_named_file_that_does_not_exist_is_refused() {
        var file = folder.resolve("nowhere.properties").toString();
        assertThat(problems(Map.of("MIADI_CONFIG", file)))
                .singleElement()
                .asString()
                .startsWith("MIADI_CONFIG names a file that does not exist: ");
    }

    private Config config(Map<String, String> environment) {
        return switch (read(environment)) {
            case Config.Reading.Read(var config) -> config;
            case Config.Reading.Wrong(var problems) -> throw new AssertionError(problems);
        };
    }

    @Test
    void a_name_that_nobody_knows_is_a_typing_mistake() {
        assertThat(problems(Map.of("MIADI_HTP_PORT", "8080")))
                .containsExactly("MIADI_HTP_PORT is not a setting of Miadi; did you mean MIADI_HTTP_PORT?");
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
                "MIADI_MPESA_BASE_URL", "http://localhost:9090",
                "MIADI_MPESA_SHORTCODE", "174379",
                "MIADI_MPESA_PASSKEY", "shh-passkey",
                "MIADI_MPESA_CONSUMER_KEY", "shh-key",
                "MIADI_MPESA_CONSUMER_SECRET", "shh-secret"));
    }
}
