package io.miadi.bootstrap.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.bootstrap.operations.log.LogMask;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class CampaignFolderTest {
    private final StringWriter said = new StringWriter();

    @Test
    void the_name_of_a_kept_folder_can_be_read_in_what_is_said_and_in_the_log() throws IOException {
        var folder = around(1);
        try {
            assertThat(said.toString()).contains("its data is kept in " + folder);
            assertThat(LogMask.mask(folder.toString())).isEqualTo(folder.toString());
        } finally {
            CampaignFolder.delete(folder);
        }
    }

    @Test
    void nothing_is_kept_when_nothing_deviated() throws IOException {
        assertThat(around(0)).doesNotExist();
        assertThat(said.toString()).isEmpty();
    }

    private Path around(int code) throws IOException {
        var used = new ArrayList<Path>();
        CampaignFolder.around(
                folder -> {
                    Files.createFile(folder.resolve("something"));
                    used.add(folder);
                    return code;
                },
                new PrintWriter(said, true));
        return used.getFirst();
    }
}
