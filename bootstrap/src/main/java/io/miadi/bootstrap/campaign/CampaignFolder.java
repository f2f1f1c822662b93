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
        SeveredMail.keepQuiet();
        var folder = make();
        int code = work.in(folder);
        if (code == 0) {
            delete(folder);
        } else {
            out.println("its data is kept in " + folder);
        }
        return code;
    }

    /** With letters for the figures of its name, in which the mask of the log would see a phone number. */
    private static Path make() throws IOException {
        var made = Files.createTempDirectory("miadi-campaign-");
        var name = made.getFileName().toString().chars().map(c -> c >= '0' && c <= '9' ? c - '0' + 'a' : c);
        return Files.move(
                made,
                made.resolveSibling(
                        name.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                                .toString()));
    }

    public static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
