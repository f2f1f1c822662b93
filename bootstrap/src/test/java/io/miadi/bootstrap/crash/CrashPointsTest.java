package io.miadi.bootstrap.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.transaction.UnitOfWork;
import io.miadi.bootstrap.campaign.CrashCampaign;
import io.miadi.bootstrap.wiring.CrashPoints;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few of the crash points; {@code ./miadi campaign crash} visits them all. */
@Tag("K17")
@Tag("K22")
class CrashPointsTest {
    /** A push whose answer is lost with the program, and money whose callback is half worked on. */
    private static final List<String> WORST = List.of("push.after", "callback.process.before-commit");

    @Test
    void a_death_between_any_two_steps_loses_nothing_doubles_nothing_and_leaves_nobody_untold(@TempDir Path folder) {
        try (var campaign = new CrashCampaign(folder, new PrintWriter(new StringWriter()))) {
            var tally = campaign.run(WORST);
            assertThat(tally.details()).isEmpty();
            assertThat(tally.payments()).isEqualTo(WORST.size());
        }
    }

    @Test
    void a_point_that_does_not_exist_cannot_be_armed() {
        assertThatThrownBy(() -> CrashPoints.armed("push.sometime")).hasMessageContaining("push.sometime");
    }

    @Test
    void a_unit_that_no_campaign_knows_cannot_be_wired() {
        assertThatThrownBy(() -> CrashPoints.around(new Plain(), "forgotten", CrashPoints.NONE))
                .hasMessageContaining("forgotten");
    }

    private static final class Plain implements UnitOfWork {
        @Override
        public <T> T run(Supplier<T> work) {
            return work.get();
        }

        @Override
        public <T> T atOneMoment(Supplier<T> look) {
            return look.get();
        }

        @Override
        public void afterCommit(Runnable task) {
            task.run();
        }
    }
}
