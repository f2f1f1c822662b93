package io.miadi.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.provider.Environment;
import io.miadi.application.provider.ProviderAccount;
import io.miadi.application.provider.ProviderKind;
import io.miadi.application.secret.Secret;
import io.miadi.bootstrap.config.Config;
import io.miadi.bootstrap.wiring.Product;
import io.miadi.bootstrap.wiring.RealOutside;
import io.miadi.persistence.database.DatabaseUrl;
import io.miadi.persistence.embedded.SharedDatabase;
import io.miadi.simulators.daraja.DarajaSettings;
import io.miadi.simulators.daraja.DarajaSimulator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What cannot be used at the start is refused where it is given, and a stored account is proved. */
class ProviderCommandTest {
    private static final String WHOLE = """
            kind = mpesa
            environment = sandbox
            base = http://127.0.0.1:1
            shortcode = 600123
            passkey = open-sesame
            consumerKey = key
            consumerSecret = secret
            """;

    @TempDir
    Path temp;

    private Map<String, String> environment = Map.of();

    @BeforeEach
    void an_empty_installation() throws IOException {
        environment = Map.of(
                "MIADI_CONFIG",
                Files.writeString(temp.resolve("none.properties"), "").toString(),
                "MIADI_KEY_FILE",
                temp.resolve("keys.json").toString(),
                "MIADI_DATABASE_URL",
                written(SharedDatabase.fresh()));
    }

    private static String written(DatabaseUrl url) {
        return "postgresql://%s:%s@%s:%d/%s".formatted(url.user(), url.password(), url.host(), url.port(), url.name());
    }

    @Test
    void a_shortcode_that_would_stop_the_start_is_refused_with_field_and_rule() throws IOException {
        assertRefused(WHOLE.replace("600123", "abc"), "shortcode: 5 to 7 digits");
    }

    @Test
    void what_is_missing_is_called_by_its_name() throws IOException {
        assertRefused("kind = mpesa\nenvironment = sandbox\nshortcode = 174379\n", "passkey: is missing");
        assertRefused("kind = mpesa\nenvironment = sandbox\nshortcode = 174379\n", "consumerSecret: is missing");
        assertRefused("environment = mars\n", "kind: is missing; one of mpesa, twilio, smtp");
        assertRefused("environment = mars\n", "environment: one of sandbox, production");
    }

    @Test
    void an_unknown_name_is_refused_with_the_name_that_was_meant() throws IOException {
        assertRefused(
                WHOLE.replace("consumerKey", "consumerkey"), "consumerkey: is not known; did you mean consumerKey?");
    }

    @Test
    void an_account_that_safaricom_could_not_call_back_is_refused_with_the_setting() throws IOException {
        assertRefused(WHOLE.replace("base = http://127.0.0.1:1\n", ""), "MIADI_PUBLIC_URL: Safaricom cannot reach");
    }

    @Test
    void a_file_that_is_not_there_is_refused_in_words() {
        var ran = run(
                new ProviderCommand.Set(environment),
                "mpesa",
                "--from",
                temp.resolve("none.txt").toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.words()).contains("there is no file " + temp.resolve("none.txt"));
    }

    @Test
    void a_whole_account_is_stored_and_the_check_proves_it() throws IOException {
        try (var simulator = DarajaSimulator.start(DarajaSettings.instant())) {
            var ran = set(WHOLE.replace("http://127.0.0.1:1", simulator.baseUrl())
                    .replace("= key", "= sandbox-key")
                    .replace("= secret", "= sandbox-secret"));
            assertThat(ran.code()).as(ran.words()).isZero();
            assertThat(ran.words()).contains("Stored; restart the server to use it.");
            assertThat(run(new CheckConfigCommand(environment)).words())
                    .containsPattern("m-pesa +the credentials work: .*\\(the account stored with \"provider set\"\\)");
        }
    }

    @Test
    void an_account_that_nobody_answers_for_fails_the_check() throws IOException {
        assertThat(set(WHOLE).code()).isZero();
        var ran = run(new CheckConfigCommand(environment));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.words()).containsPattern("m-pesa +WRONG: .*the account stored with \"provider set\"");
    }

    @Test
    void the_sandbox_is_refused_in_production_where_it_is_given_proved_and_used() throws IOException {
        assertThat(set(WHOLE).code()).isZero();
        var production = new HashMap<>(environment);
        production.putAll(Map.of(
                "MIADI_MODE", "production",
                "MIADI_TRUSTED_PROXIES", "none",
                "MIADI_PUBLIC_URL", "https://miadi.example.org",
                "MIADI_SMTP_HOST", "localhost",
                "MIADI_SMTP_FROM", "miadi@example.org"));
        environment = Map.copyOf(production);
        var again = set(WHOLE);
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.words()).contains("Nothing was stored", "environment: ", "MIADI_MODE=production");
        assertThat(run(new CheckConfigCommand(environment)).words())
                .containsPattern("m-pesa +WRONG: .*environment: .*MIADI_MODE=production");
        var config = ((Config.Reading.Read) Config.read(environment, temp.resolve("none.properties"))).config();
        assertThatThrownBy(() -> Product.start(config, (known, calls) -> RealOutside.of(known, Map.of(), calls)))
                .hasMessageContaining("environment: ");
    }

    @Test
    void a_file_that_others_can_read_is_warned_of() throws IOException {
        assertThat(set(WHOLE, "rw-r--r--").words()).contains("WARNING: others on this machine can read");
        assertThat(set(WHOLE, "rw-------").words()).doesNotContain("WARNING");
    }

    @Test
    void a_bad_account_that_is_stored_nevertheless_is_named_with_the_way_to_mend_it() {
        var config = ((Config.Reading.Read) Config.read(environment, temp.resolve("none.properties"))).config();
        try (var open = OpenStores.of(config)) {
            var stores = open.stores();
            stores.unitOfWork().run(() -> {
                stores.providers().set(bad(), Instant.EPOCH);
                return true;
            });
        }
        assertThat(run(new CheckConfigCommand(environment)).words())
                .containsPattern("m-pesa +WRONG: the M-Pesa account stored in the database .*shortcode: 5 to 7 digits")
                .contains("miadi provider set mpesa --from FILE");
        assertThatThrownBy(() -> Product.start(config, (known, calls) -> RealOutside.of(known, Map.of(), calls)))
                .hasMessageContaining("the M-Pesa account stored in the database")
                .hasMessageContaining("shortcode: 5 to 7 digits")
                .hasMessageContaining("miadi provider set mpesa");
    }

    private static ProviderAccount bad() {
        var credentials = new HashMap<String, Secret>();
        for (var name : ProviderKind.MPESA.requiredCredentials()) {
            credentials.put(name, Secret.of("abc"));
        }
        return new ProviderAccount(
                "mpesa",
                ProviderKind.MPESA,
                Environment.SANDBOX,
                URI.create("http://127.0.0.1:1"),
                Optional.empty(),
                credentials);
    }

    private void assertRefused(String file, String words) throws IOException {
        var ran = set(file);
        assertThat(ran.code()).as(ran.words()).isEqualTo(1);
        assertThat(ran.words()).contains("Nothing was stored").contains(words).doesNotContain("open-sesame");
        assertThat(run(new ProviderCommand.List(environment)).words()).contains("No account is stored");
    }

    private Ran set(String file) throws IOException {
        return set(file, "rw-------");
    }

    private Ran set(String file, String permissions) throws IOException {
        var path = Files.writeString(temp.resolve("p.txt"), file);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        return run(new ProviderCommand.Set(environment), "mpesa", "--from", path.toString());
    }

    private record Ran(int code, String words) {}

    private static Ran run(Object command, String... arguments) {
        var said = new StringWriter();
        int code = new CommandLine(command)
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(arguments);
        return new Ran(code, said.toString());
    }
}
