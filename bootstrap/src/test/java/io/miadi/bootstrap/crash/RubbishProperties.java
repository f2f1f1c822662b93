package io.miadi.bootstrap.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.bootstrap.campaign.CampaignFolder;
import io.miadi.bootstrap.campaign.FuzzCampaign;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static Optional<Path> folder = Optional.empty();

    @BeforeContainer
    static void start() throws IOException {
        folder = Optional.of(Files.createTempDirectory("miadi-rubbish"));
        campaign = folder.map(FuzzCampaign::new);
    }

    @AfterContainer
    static void stop() throws IOException {
        campaign.ifPresent(FuzzCampaign::close);
        if (folder.isPresent()) {
            CampaignFolder.delete(folder.get());
        }
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
