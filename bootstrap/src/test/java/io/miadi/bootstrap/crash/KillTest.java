package io.miadi.bootstrap.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.bootstrap.campaign.KillCampaign;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short run of {@code ./miadi campaign kill}. */
@Tag("K17")
@Tag("K23")
class KillTest {
    private static final int KILLS = 3;

    @Test
    void killed_at_random_moments_while_clients_pay_the_books_agree_with_the_pay_bill(@TempDir Path folder) {
        try (var campaign = new KillCampaign(folder, 1)) {
            var tally = campaign.run(KILLS, ignored -> {});
            assertThat(tally.details()).isEmpty();
            assertThat(tally.payments()).isPositive();
        }
    }
}
