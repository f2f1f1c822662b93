package io.miadi.bootstrap.campaign.tamper;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.persistence.database.Database;
import io.miadi.persistence.database.PoolSettings;
import io.miadi.persistence.embedded.SharedDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Some of the tamperings; {@code ./miadi campaign tamper} does 10,000 of them. */
@Tag("P70")
@Tag("K24")
@Tag("I7")
class TamperCampaignTest {
    private static final int TRIES = 300;

    @Test
    void whatever_the_owner_of_the_server_does_to_the_log_is_found_and_what_nobody_touched_is_genuine() {
        try (var database =
                Database.open(SharedDatabase.fresh(), PoolSettings.standard().withConnections(2))) {
            var figures = new TamperCampaign(database).run(TRIES, 7, done -> {});
            assertThat(figures.isClean()).as(figures.text()).isTrue();
            assertThat(figures.tried())
                    .hasSize(Tampering.values().length)
                    .allSatisfy((kind, count) -> assertThat(count).isEqualTo(TRIES / Tampering.values().length));
        }
    }
}
