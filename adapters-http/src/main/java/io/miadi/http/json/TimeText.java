package io.miadi.http.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.function.Function;

/** Times as text: RFC 3339 with an offset, {@code 2026-01-31}, {@code 09:30}. Also used for query parameters. */
public final class TimeText {
    private static final int LONGEST = 40;

    private TimeText() {}

    public static Optional<OffsetDateTime> dateTime(String text) {
        return parse(text, t -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(t, OffsetDateTime::from));
    }

    public static Optional<LocalDate> date(String text) {
        return parse(text, LocalDate::parse);
    }

    public static Optional<LocalTime> time(String text) {
        return parse(text, LocalTime::parse);
    }

    private static <T extends TemporalAccessor> Optional<T> parse(String text, Function<String, T> parser) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(text)).filter(TimeText::isOfOurEra);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Years of four digits only, so that every accepted value fits the database and prints back as it was read. */
    private static boolean isOfOurEra(TemporalAccessor value) {
        if (!value.isSupported(ChronoField.YEAR)) {
            return true;
        }
        int year = value.get(ChronoField.YEAR);
        return year >= 1 && year <= 9999;
    }
}
