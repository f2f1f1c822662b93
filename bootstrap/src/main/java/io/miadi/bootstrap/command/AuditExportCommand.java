package io.miadi.bootstrap.command;

import io.miadi.bootstrap.config.Config;
import io.miadi.domain.identity.Actor;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the whole log into a file that can be verified anywhere; the server may go on working. */
@Command(name = "export", description = "Write the audit log into a file that \"audit verify\" reads anywhere.")
final class AuditExportCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser of the command line
    CommandSpec spec;

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "The file to write; it must not exist.")
    Path file = Path.of("");

    AuditExportCommand() {
        this(System.getenv());
    }

    AuditExportCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        var err = new PrintWriter(spec.commandLine().getErr(), true);
        return Startup.installed(environment, err)
                .map(config -> write(config, err))
                .orElse(2);
    }

    private int write(Config config, PrintWriter err) {
        try (var log = OpenLog.of(config);
                var out = new BufferedOutputStream(
                        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
            log.audit().export().handle(new Actor.Operator("audit export")).writeTo(out);
            err.println("Wrote the audit log into " + file
                    + ". It names people by their ids only, and is still for few eyes.");
            return 0;
        } catch (FileAlreadyExistsException e) {
            err.println("miadi audit export: " + file + " is there already.");
            return 1;
        } catch (IOException e) {
            err.println("miadi audit export: " + file + " could not be written: " + e.getMessage());
            return 1;
        }
    }
}
