package io.miadi.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one of PostgreSQL's programs to its end and keeps what it says. */
record Command(int exitCode, String output) {
    private static final Logger LOG = LoggerFactory.getLogger(Command.class);
    private static final Duration PROBE = Duration.ofSeconds(10);

    boolean succeeded() {
        return exitCode == 0;
    }

    static boolean succeeds(List<String> command) {
        try {
            return run(command, PROBE).succeeded();
        } catch (IOException e) {
            LOG.debug("{} cannot be run here: {}", command.getFirst(), e.getMessage());
            return false;
        }
    }

    static Command run(List<String> command, Duration limit) throws IOException {
        // Into a file: a server that the command leaves behind could keep a pipe open for ever.
        Path output = Files.createTempFile("miadi-postgres-", ".out");
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            builder.environment().put("TZ", "UTC");
            return finish(builder.start(), command, output, limit);
        } finally {
            Files.delete(output);
        }
    }

    private static Command finish(Process process, List<String> command, Path output, Duration limit)
            throws IOException {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IOException(command.getFirst() + " did not end within " + limit.toSeconds() + " s: "
                        + Files.readString(output));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + command.getFirst() + " ran", e);
        }
        return new Command(process.exitValue(), Files.readString(output).strip());
    }
}
