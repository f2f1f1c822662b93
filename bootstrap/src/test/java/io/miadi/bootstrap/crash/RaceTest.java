package io.miadi.bootstrap.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.bootstrap.campaign.RaceCampaign;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short run of {@code ./miadi campaign race}. */
@Tag("K3")
@Tag("K4")
@Tag("K16")
@Tag("K18")
class RaceTest {
    private static final int ROUNDS = 2;

    @Test
    void of_many_who_want_one_thing_at_the_same_moment_one_gets_it(@TempDir Path folder) {
        try (var campaign = new RaceCampaign(folder)) {
            var tally = campaign.run(ROUNDS);
            assertThat(tally.details()).isEmpty();
            assertThat(tally.payments()).isEqualTo(ROUNDS);
        }
    }
}
