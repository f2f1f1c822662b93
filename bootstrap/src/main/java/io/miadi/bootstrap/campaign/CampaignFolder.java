package io.miadi.bootstrap.campaign;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The folder of one campaign: some hundred megabytes of database, which only a deviation makes worth keeping. */
public final class CampaignFolder {
    private CampaignFolder() {}

    @FunctionalInterface
    interface Work {
        /** Returns the exit code: 0 when nothing deviated. */
        int in(Path folder) throws IOException;
    }

    /** Does the work in a folder of its own; says where it is when something deviated, and deletes it otherwise. */
    static int around(Work work, PrintWriter out) throws IOException {
        var folder = Files.createTempDirectory("miadi-campaign");
        int code = work.in(folder);
        if (code == 0) {
            delete(folder);
        } else {
            out.println("its data is kept in " + folder);
        }
        return code;
    }

    public static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
