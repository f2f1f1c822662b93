package io.miadi.simulators.daraja.stk;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.simulators.Fixtures;
import io.miadi.simulators.daraja.fault.Fault;
import io.miadi.simulators.daraja.fault.FaultKind;
import io.miadi.simulators.daraja.payer.Behaviour;
import io.miadi.simulators.daraja.payer.ResultCode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CallbackShapesTest {
    private final TestWorld world = new TestWorld(Pace.instant());

    private String onlyCallback() {
        world.push(TestWorld.PAYER, 2_500);
        world.seconds(60);
        assertThat(world.callbacks).hasSize(1);
        return world.callbacks.getFirst().body();
    }

    @Test
    void a_success_has_the_shape_and_the_very_forms_of_the_portal() {
        var body = onlyCallback();
        assertThat(Fixtures.shape(body))
                .isEqualTo(Fixtures.shape(Fixtures.json("daraja/stk/callback-success-4-items.json")));
        assertThat(body)
                .contains("\"Value\":2500.00", "\"Value\":20261005101530", "\"Value\":254708000001")
                .containsPattern("\"Value\":\"UJ5[A-Z0-9]{7}\"");
    }

    @ParameterizedTest
    @EnumSource(value = ResultCode.class, mode = EnumSource.Mode.EXCLUDE, names = "PAID")
    void every_failure_has_the_shape_of_a_failure(ResultCode code) {
        world.payers.setForAll(new Behaviour.End(code, Duration.ZERO));
        var cancelled = Fixtures.json("daraja/stk/callback-failure-1032-cancelled.json");
        assertThat(Fixtures.shape(onlyCallback())).isEqualTo(Fixtures.shape(cancelled));
    }

    @ParameterizedTest
    @CsvSource({
        "CALLBACK_WITH_BALANCE, callback-success-balance-without-value",
        "CALLBACK_BALANCE_MAP, callback-success-balance-java-map",
        "CALLBACK_EMPTY_ITEMS, callback-success-empty-items",
        "CALLBACK_REORDERED, callback-success-items-reordered",
        "CALLBACK_MASKED_PHONE, callback-success-masked-phone",
        "CALLBACK_NO_METADATA, callback-success-missing-metadata",
        "CALLBACK_STRING_TYPES, callback-success-string-types"
    })
    void a_quirk_has_the_shape_in_which_it_was_seen(FaultKind kind, String fixture) {
        world.faults.next(kind);
        assertThat(Fixtures.shape(onlyCallback()))
                .isEqualTo(Fixtures.shape(Fixtures.json("daraja/stk/" + fixture + ".json")));
    }

    @Test
    void rubbish_and_wrong_ids_and_amounts_leave_the_books_alone() {
        world.faults.next(FaultKind.CALLBACK_WRONG_AMOUNT).next(FaultKind.CALLBACK_WRONG_IDS);
        assertThat(onlyCallback()).contains("2501.00").doesNotContain("708000001\",\"ResultCode");
        assertThat(world.ledger.merchantCents()).isEqualTo(250_000);
        world.callbacks.clear();
        world.faults.next(FaultKind.CALLBACK_NOT_JSON);
        assertThat(onlyCallback()).doesNotContain("{");
    }

    @Test
    void a_lost_callback_is_never_sent_and_a_duplicated_one_as_often_as_asked() {
        world.faults.next(FaultKind.CALLBACK_LOST);
        world.push(TestWorld.PAYER, 10);
        world.seconds(86_400);
        assertThat(world.callbacks).isEmpty();
        assertThat(world.lost).hasSize(1);
        world.faults.next(Fault.of(FaultKind.CALLBACK_DUPLICATED).times(5));
        world.push(TestWorld.PAYER, 10);
        world.seconds(10);
        assertThat(world.callbacks)
                .hasSize(5)
                .extracting(Callback::body)
                .containsOnly(world.callbacks.getFirst().body());
    }

    @Test
    void late_means_late_and_failure_first_means_that_success_follows() {
        world.faults.next(Fault.of(FaultKind.CALLBACK_LATE).lasting(Duration.ofHours(3)));
        world.push(TestWorld.PAYER, 10);
        world.seconds(10_799);
        assertThat(world.callbacks).isEmpty();
        world.seconds(1);
        assertThat(world.callbacks).hasSize(1);
        world.callbacks.clear();
        world.faults.next(FaultKind.CALLBACK_FAILURE_FIRST);
        world.push(TestWorld.PAYER, 10);
        world.seconds(1);
        assertThat(world.callbacks).hasSize(2);
        assertThat(world.callbacks.getFirst().body()).contains("\"ResultCode\":1037");
        assertThat(world.callbacks.getLast().body()).contains("\"ResultCode\":0");
    }
}
