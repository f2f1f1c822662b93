package io.miadi.bootstrap.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.bootstrap.campaign.FuzzCampaign;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** A short run of {@code ./miadi campaign fuzz}. */
class RubbishProperties {
    private static Optional<FuzzCampaign> campaign = Optional.empty();

    @BeforeContainer
    static void start() throws IOException {
        campaign = Optional.of(new FuzzCampaign(Files.createTempDirectory("miadi-rubbish")));
    }

    @AfterContainer
    static void stop() {
        campaign.ifPresent(FuzzCampaign::close);
    }

    @Property(tries = 150)
    @Tag("P20")
    @Tag("K15")
    @Label("P20 rubbish at any route is refused and changes nothing")
    void rubbish_is_refused_and_changes_nothing(@ForAll long seed) {
        var practice = campaign.orElseThrow();
        var before = practice.state();
        var rubbish = FuzzCampaign.rubbish(new Random(seed));
        assertThat(FuzzCampaign.isFailure(practice.throwIn(rubbish)))
                .as(rubbish.toString())
                .isFalse();
        assertThat(practice.state()).isEqualTo(before);
    }
}
