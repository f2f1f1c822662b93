package io.miadi.bootstrap.command;

import io.miadi.bootstrap.config.Config;
import io.miadi.documents.audit.LogFile;
import io.miadi.domain.audit.checkpoint.SignedNote;
import io.miadi.domain.audit.checkpoint.TrustedKeys;
import io.miadi.domain.audit.checkpoint.VerifierKey;
import io.miadi.domain.audit.verification.ExportVerifier;
import io.miadi.domain.audit.verification.Finding;
import io.miadi.domain.audit.verification.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Verifies an export with nothing but the file and public keys, or, without a file, the log in the database. */
@Command(
        name = "verify",
        description =
                "Verify FILE offline, or the log in the database; ends with 1 and the first wrong entry if it was tampered with.")
final class AuditVerifyCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser of the command line
    CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "What \"audit export\" wrote.")
    @Nullable
    Path file;

    @Option(
            names = "--key",
            paramLabel = "VKEY",
            converter = Key.class,
            description = "The log's verifier key, as \"audit key\" printed it; several after a rotation.")
    List<VerifierKey> keys = new ArrayList<>();

    @Option(
            names = "--witness",
            paramLabel = "VKEY",
            converter = Key.class,
            description = "A witness' verifier key, as its operator publishes it.")
    List<VerifierKey> witnesses = new ArrayList<>();

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "Checkpoints that were kept outside, one or many in a file.")
    List<Path> outside = new ArrayList<>();

    AuditVerifyCommand() {
        this(System.getenv());
    }

    AuditVerifyCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        var out = new PrintWriter(spec.commandLine().getOut(), true);
        var err = new PrintWriter(spec.commandLine().getErr(), true);
        if (file == null) {
            return Startup.installed(environment, err)
                    .map(config -> stored(config, out))
                    .orElse(2);
        }
        var export = LogFile.open(file);
        if (export.isEmpty()) {
            out.println("TAMPERED  " + file + " does not begin like an export of an audit log");
            return 1;
        }
        return exported(export.get(), out, err);
    }

    private int exported(LogFile export, PrintWriter out, PrintWriter err) throws IOException {
        if (keys.isEmpty()) {
            err.println("No --key: the file's own is taken, so whoever wrote the file may have signed it anew.");
        }
        var trusted = new TrustedKeys(export.origin(), keys.isEmpty() ? export.keys() : keys, witnesses);
        var notes = new ArrayList<String>();
        for (var kept : outside) {
            notes.addAll(SignedNote.split(Files.readString(kept)));
        }
        return switch (new ExportVerifier(trusted).verify(export, notes)) {
            case Verdict.Genuine(long size, var root, long witnessed) -> {
                out.println("GENUINE  " + export.origin() + ": " + size + " entries, root " + root.toBase64());
                out.println(
                        witnessed == 0
                                ? "No checkpoint from outside was given; an old one shows that nothing was cut off or signed anew."
                                : witnessed + " of them hold even if the log's own key was stolen.");
                yield 0;
            }
            case Verdict.Tampered(var findings) -> {
                findings.stream().map(Finding::sentence).forEach(sentence -> out.println("TAMPERED  " + sentence));
                yield 1;
            }
        };
    }

    private static int stored(Config config, PrintWriter out) {
        try (var log = OpenLog.of(config)) {
            var result = log.audit().verify().run();
            if (result.isEmpty()) {
                out.println("Nothing was signed yet; start the server once.");
                return 1;
            }
            var finding = result.get().finding();
            out.println(finding.map(sentence -> "TAMPERED  " + sentence)
                    .orElseGet(() -> "GENUINE  " + result.get().size() + " entries in the database"));
            return finding.isPresent() ? 1 : 0;
        }
    }

    /** Reads {@code name+id+base64}. */
    static final class Key implements ITypeConverter<VerifierKey> {
        @Override
        public VerifierKey convert(String text) {
            return VerifierKey.parse(text)
                    .orElseThrow(
                            () -> new TypeConversionException("'" + text + "' is no verifier key (name+id+base64)"));
        }
    }
}
