package io.miadi.bootstrap.config;

import io.miadi.domain.audit.checkpoint.VerifierKey;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Reads how the audit log is signed, and by whom else. */
final class AuditReader {
    private static final String URL = "AUDIT_WITNESS_URL";
    private static final String KEY = "AUDIT_WITNESS_KEY";
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Settings settings;

    AuditReader(Settings settings) {
        this.settings = settings;
    }

    AuditSettings read(Path folder) {
        var every = settings.parsed(
                "AUDIT_CHECKPOINT_EVERY",
                Duration.ofMinutes(5),
                AuditReader::interval,
                "a duration from PT1S to P1D, such as PT5M");
        var copies = settings.text(
                "AUDIT_CHECKPOINT_COPIES",
                folder.resolve("audit-checkpoints.txt").toString());
        return new AuditSettings(every, Path.of(copies).toAbsolutePath(), witness());
    }

    private Optional<AuditSettings.Witness> witness() {
        if (settings.text(URL).isEmpty()) {
            settings.needs(URL, KEY);
            return Optional.empty();
        }
        var url = settings.parsed(URL, URI.create("http://localhost"), WebAddress::parse, WebAddress.EXPECTED);
        settings.required(KEY, "a witness is known by its key, and MIADI_AUDIT_WITNESS_URL is set");
        var key = settings.parsed(
                KEY,
                Optional.<VerifierKey>empty(),
                text -> Optional.of(VerifierKey.parse(text).orElseThrow()),
                "a verifier key as its operator publishes it, name+id+base64");
        return key.map(known -> new AuditSettings.Witness(url, known));
    }

    private static Duration interval(String text) {
        var every = Duration.parse(text);
        if (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("out of range");
        }
        return every;
    }
}
