package io.miadi.mpesa.statement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A time as statements print it, in the zone in which they are written.
 *
 * @param isWholeDay whether only a date is given
 */
record EastAfricanTime(LocalDateTime local, boolean isWholeDay) {
    private static final ZoneId ZONE = ZoneId.of("Africa/Nairobi");
    private static final DateTimeFormatter DAY_FIRST = strict("dd-MM-uuuu[ HH:mm[:ss]]");
    private static final DateTimeFormatter YEAR_FIRST = strict("uuuu-MM-dd[ HH:mm[:ss]]");
    /** Days since the last of 1899 and their fraction, as spreadsheets keep times. */
    private static final Pattern SERIAL = Pattern.compile("[1-9][0-9]{4}(?:\\.[0-9]{1,15})?");

    private static final LocalDateTime SERIAL_ZERO = LocalDate.of(1899, 12, 30).atStartOfDay();
    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

    /** Empty for every other spelling, and for a day that no calendar has. */
    static Optional<EastAfricanTime> parse(String text) {
        return switch (text.indexOf('-')) {
            case 2 -> parse(text, DAY_FIRST);
            case 4 -> parse(text, YEAR_FIRST);
            default -> parseSerial(text);
        };
    }

    Instant instant() {
        return local.atZone(ZONE).toInstant();
    }

    /** The first moment after the time, which reports mean to include: a second, or the day. */
    Instant after() {
        return (isWholeDay ? local.plusDays(1) : local.plusSeconds(1))
                .atZone(ZONE)
                .toInstant();
    }

    private static Optional<EastAfricanTime> parseSerial(String text) {
        if (!SERIAL.matcher(text).matches()) {
            return Optional.empty();
        }
        long seconds = new BigDecimal(text)
                .multiply(SECONDS_OF_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return Optional.of(new EastAfricanTime(SERIAL_ZERO.plusSeconds(seconds), false));
    }

    private static Optional<EastAfricanTime> parse(String text, DateTimeFormatter format) {
        try {
            TemporalAccessor read = format.parseBest(text, LocalDateTime::from, LocalDate::from);
            return Optional.of(
                    read instanceof LocalDateTime time
                            ? new EastAfricanTime(time, false)
                            : new EastAfricanTime(LocalDate.from(read).atStartOfDay(), true));
        } catch (DateTimeException notThisFormat) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
