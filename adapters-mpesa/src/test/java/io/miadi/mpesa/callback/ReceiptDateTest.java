package io.miadi.mpesa.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.payment.Receipt;
import io.miadi.mpesa.Fixtures;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptDateTest {
    @Test
    void public_receipts_carry_the_day_they_were_written() {
        var vectors = Fixtures.json("vectors/receipt-dates.json");
        assertThat(vectors).hasSizeGreaterThan(10);
        for (var vector : vectors) {
            assertThat(ReceiptDate.of(new Receipt(vector.get("receipt").asText())))
                    .as("%s", vector)
                    .contains(LocalDate.of(
                            vector.get("year").asInt(),
                            vector.get("month").asInt(),
                            vector.get("day").asInt()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UB00000000", "UBV0000000", "UM10000000", "CASH-1", "UJ2"})
    void a_day_that_no_calendar_has_is_none(String receipt) {
        assertThat(ReceiptDate.of(new Receipt(receipt))).isEmpty();
    }

    @Test
    void a_receipt_fits_its_own_day_and_the_days_beside_it() {
        var receipt = new Receipt("UJ57K2M9QX");
        assertThat(ReceiptDate.isPlausible(receipt, Instant.parse("2026-10-05T07:15:52Z")))
                .isTrue();
        assertThat(ReceiptDate.isPlausible(receipt, Instant.parse("2026-10-04T10:00:00Z")))
                .isTrue();
        assertThat(ReceiptDate.isPlausible(receipt, Instant.parse("2026-10-07T10:00:00Z")))
                .isFalse();
    }
}
