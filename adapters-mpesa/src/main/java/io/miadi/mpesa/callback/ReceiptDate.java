package io.miadi.mpesa.callback;

import io.miadi.domain.payment.Receipt;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The day that the first three characters of an M-Pesa receipt seem to encode: year from {@code A} = 2006, month from
 * {@code A} = January, day {@code 1} to {@code 9} then {@code A} to {@code V}. Inferred from public receipts, so it can make
 * somebody look, and never decide.
 */
public final class ReceiptDate {
    private static final Pattern MPESA = Pattern.compile("[A-Z][A-L][1-9A-V][A-Z0-9]{7}");
    private static final int YEAR_OF_A = 2006;
    private static final ZoneId EAST_AFRICA = ZoneId.of("Africa/Nairobi");
    private static final Duration SLACK = Duration.ofDays(1);

    private ReceiptDate() {}

    /** Empty when the receipt has not M-Pesa's shape or names a day that no calendar has. */
    public static Optional<LocalDate> of(Receipt receipt) {
        var text = receipt.value();
        if (!MPESA.matcher(text).matches()) {
            return Optional.empty();
        }
        int day = Character.digit(text.charAt(2), 36);
        try {
            return Optional.of(LocalDate.of(YEAR_OF_A + text.charAt(0) - 'A', 1 + text.charAt(1) - 'A', day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Whether the receipt's day is the moment's, or one beside it. */
    public static boolean isPlausible(Receipt receipt, Instant at) {
        var earliest = at.minus(SLACK).atZone(EAST_AFRICA).toLocalDate();
        var latest = at.plus(SLACK).atZone(EAST_AFRICA).toLocalDate();
        return of(receipt)
                .filter(day -> !day.isBefore(earliest) && !day.isAfter(latest))
                .isPresent();
    }
}
