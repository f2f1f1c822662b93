package io.miadi.testkit.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.session.SessionState;
import java.security.SecureRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The invariants hold in the simulated world, and the world is rich enough for that to mean something. */
@Tag("I1")
@Tag("I2")
@Tag("I3")
@Tag("I4")
@Tag("I5")
@Tag("I6")
@Tag("I10")
@Tag("K17")
class SimulationTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 20_260_302, 7_777_777})
    void every_invariant_holds_in_a_bad_week(long seed) {
        assertAllHolds(Simulation.run(seed, 1000, Faults.defaults()));
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 31_337})
    void every_invariant_holds_where_hardly_anything_works(long seed) {
        assertAllHolds(Simulation.run(seed, 600, Faults.harsh()));
    }

    @Test
    void every_invariant_holds_for_a_seed_that_nobody_chose() {
        long seed = new SecureRandom().nextInt(Integer.MAX_VALUE);
        System.out.println("simulated world: ./miadi simulate --seed " + seed + " --lives 500");
        assertAllHolds(Simulation.run(seed, 500, Faults.defaults()));
    }

    @Test
    void without_faults_no_money_is_unknown() {
        var report = Simulation.run(3, 500, Faults.none());
        assertAllHolds(report);
        assertThat(report.money().listedUnknown().isZero()).isTrue();
        assertThat(report.crashCount()).isZero();
    }

    @Test
    void one_seed_is_one_run() {
        assertThat(Simulation.run(4, 200, Faults.defaults())).isEqualTo(Simulation.run(4, 200, Faults.defaults()));
    }

    @Test
    void a_life_has_many_events_and_every_fault_crash_point_state_and_end_is_met() {
        var report = Simulation.run(5, 1500, Faults.harsh().with(Fault.SLOW, 40));
        assertAllHolds(report);
        assertThat(report.eventsPerLife()).isGreaterThanOrEqualTo(12);
        assertThat(report.crashes()).containsOnlyKeys(CrashPoint.values());
        var scenarios = report.scenarios().keySet();
        for (var fault : Fault.values()) {
            if (fault != Fault.CRASH) {
                assertThat(scenarios).contains("fault " + fault);
            }
        }
        assertThat(scenarios).contains("a part freed: EXPIRED", "a part freed: CANCELLED");
        for (var state : SessionState.Name.values()) {
            if (state.isClosed()) {
                assertThat(scenarios).contains("ended: " + state);
            }
        }
        for (var state : AttemptState.values()) {
            boolean rests = state != AttemptState.SENT && state != AttemptState.PENDING;
            if (rests && state != AttemptState.NEVER_ARRIVED) {
                assertThat(scenarios).contains("attempt: " + state);
            }
        }
    }

    private static void assertAllHolds(Report report) {
        assertThat(report.breaks()).as("replay with the command in the break").isEmpty();
        assertThat(report.lives()).isPositive();
    }
}
