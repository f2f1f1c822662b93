package io.miadi.bootstrap.command;

import io.miadi.persistence.database.Migrations;
import io.miadi.persistence.embedded.DataFolder;
import io.miadi.persistence.embedded.EmbeddedPostgres;
import io.miadi.persistence.embedded.SharedDatabase;
import java.nio.file.Path;

/** Starts the database of a folder and ends as a killed program does: without a word to the database. */
final class KilledBesideDatabase {
    private KilledBesideDatabase() {}

    public static void main(String[] arguments) {
        var server = EmbeddedPostgres.start(new DataFolder(Path.of(arguments[0])), SharedDatabase.runtimes());
        Migrations.run(server.url());
        Runtime.getRuntime().halt(137);
    }
}
