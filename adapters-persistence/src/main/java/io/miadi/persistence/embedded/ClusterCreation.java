package io.miadi.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a new cluster: checksums on, UTF-8 with one collation on every platform, one user with a generated password. */
final class ClusterCreation {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterCreation.class);
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int PASSWORD_BYTES = 32;

    private ClusterCreation() {}

    static void create(DataFolder folder, Binaries binaries, ServerUser user) throws IOException {
        LOG.info("making a new database cluster in {}", folder.cluster());
        // Under another name until it is whole, so that a crash here never leaves half a cluster that looks like one.
        Path fresh = folder.root().resolve("cluster.new");
        DataFolder.deleteTree(fresh);
        Files.createDirectory(fresh);
        DataFolder.setMode(fresh, "rwx------");
        user.own(fresh);
        writePassword(folder);
        Path passwordForInitdb = fresh.resolveSibling("password.initdb");
        DataFolder.writeSecret(passwordForInitdb, Files.readString(folder.password()));
        user.own(passwordForInitdb);
        try {
            var made =
                    Command.run(user.command(binaries.program("initdb"), arguments(fresh, passwordForInitdb)), LIMIT);
            if (!made.succeeded()) {
                throw new EmbeddedPostgresException(
                        "A new database cluster cannot be made in " + fresh + ": " + made.output());
            }
        } finally {
            Files.delete(passwordForInitdb);
        }
        Durable.move(fresh, folder.cluster());
    }

    private static List<String> arguments(Path cluster, Path password) {
        return List.of(
                "--pgdata=" + cluster,
                "--username=" + EmbeddedPostgres.USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions");
    }

    private static void writePassword(DataFolder folder) throws IOException {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        DataFolder.writeSecret(
                folder.password(), Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
