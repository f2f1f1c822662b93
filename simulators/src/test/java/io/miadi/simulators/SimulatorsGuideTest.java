package io.miadi.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.simulators.daraja.Behaviours;
import io.miadi.simulators.twilio.TwilioError;
import io.miadi.simulators.twilio.TwilioFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide's tables are made from the code: a behaviour that is added or reworded must be told there too. */
class SimulatorsGuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "simulators.md");

    @Test
    void the_guide_tells_of_every_behaviour_of_the_paybill() throws IOException {
        assertThat(Files.readString(GUIDE)).contains(table(Behaviours.all()));
    }

    @Test
    void the_guide_tells_of_every_behaviour_of_the_sms_provider() throws IOException {
        assertThat(Files.readString(GUIDE))
                .contains(table(Stream.concat(Stream.of(TwilioError.values()), Stream.of(TwilioFault.values()))));
    }

    static String table(Stream<? extends Tagged> behaviours) {
        return behaviours.map(SimulatorsGuideTest::row).collect(Collectors.joining("\n"));
    }

    private static String row(Tagged behaviour) {
        var confidence = behaviour.confidence().name().toLowerCase(Locale.ROOT);
        return "| `" + behaviour.name() + "` | " + confidence + " | " + behaviour.says() + " |";
    }
}
