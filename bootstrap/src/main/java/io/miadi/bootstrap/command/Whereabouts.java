package io.miadi.bootstrap.command;

import io.miadi.bootstrap.config.Storage;
import io.miadi.persistence.database.DatabaseUrl;
import io.miadi.persistence.embedded.DataFolder;

/**
 * Which data a command works on, in words for whoever started it: with two installations on a machine, or a forgotten setting, it is
 * easily another than one thinks. Never a password.
 */
record Whereabouts(Storage storage) {
    /** One line. */
    String line() {
        return "Data: " + place();
    }

    /** The same without a heading. */
    String place() {
        if (storage.databaseUrl().isPresent()) {
            return "the PostgreSQL at "
                    + DatabaseUrl.parse(storage.databaseUrl().get().reveal()) + " (MIADI_DATABASE_URL)";
        }
        return storage.folder() + (isMissing() ? ", where no database is yet" : "");
    }

    /** Nobody made a database here so far; whatever opens it would make an empty one. Of a database of one's own it is not known. */
    boolean isMissing() {
        return storage.databaseUrl().isEmpty() && !new DataFolder(storage.folder()).hasCluster();
    }

    /** What to do when something was expected here. */
    String howToFind() {
        return new DataFolder(storage.folder()).obstacle().orElseGet(this::nothingThere);
    }

    private String nothingThere() {
        return "There is no database in " + storage.folder()
                + ". Name the folder of your installation with MIADI_DATA_DIR;"
                + " to begin a new one, run \"miadi create-owner\" or \"miadi serve\".";
    }
}
