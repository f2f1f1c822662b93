package io.miadi.http.calendar;

import io.miadi.domain.calendar.Availability;
import io.miadi.domain.calendar.DayException;
import io.miadi.domain.calendar.Hours;
import io.miadi.http.json.TimeText;
import io.miadi.http.language.Wording;
import io.miadi.http.problem.AcceptedForm;
import io.miadi.http.problem.FieldError;
import io.miadi.http.problem.FieldErrors;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When a practitioner can be booked, as the API writes and reads it: wall times {@code 09:00} in the practice's zone, an end
 * of {@code 00:00} being midnight at the end of the day.
 */
record AvailabilityBody(List<DayBody> weekly, List<DateBody> exceptions) {
    private static final int MOST_EXCEPTIONS = 366;
    private static final int MOST_HOURS = 12;
    private static final Wording ORDER = new Wording("Hours end after they start.", "Saa huisha baada ya kuanza.");

    private static final Wording OVERLAP =
            new Wording("These hours overlap others of the day.", "Saa hizi zinaingiliana na nyingine za siku hiyo.");
    private static final Wording TWICE = new Wording(
            "This day was given before; name it once, with all its hours.",
            "Siku hii ilitajwa awali; itaje mara moja, pamoja na saa zake zote.");
    private static final Wording AT_MOST = new Wording("Send at most {0}.", "Tuma visivyozidi {0}.");

    record HoursBody(String from, String until) {}

    record DayBody(DayOfWeek day, List<HoursBody> hours) {}

    /** @param hours other hours on that date; none means closed */
    record DateBody(LocalDate date, List<HoursBody> hours) {}

    /** Throws a refusal that names every field which is wrong. */
    Availability availability(ZoneId zone) {
        var wrong = new FieldErrors();
        wrong.unless(
                exceptions.size() <= MOST_EXCEPTIONS,
                new FieldError("exceptions", "invalid", AT_MOST.with(MOST_EXCEPTIONS)));
        wrong.insist();
        var days = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        for (int i = 0; i < weekly.size(); i++) {
            var day = weekly.get(i);
            var before = days.put(day.day(), hours("weekly[" + i + "]", day.hours(), wrong));
            wrong.unless(before == null, new FieldError("weekly[" + i + "].day", "repeated", TWICE));
        }
        var dates = dates(wrong);
        wrong.insist();
        return new Availability(zone, days, dates);
    }

    private List<DayException> dates(FieldErrors wrong) {
        var dates = new ArrayList<DayException>();
        var known = new HashSet<LocalDate>();
        for (int i = 0; i < exceptions.size(); i++) {
            var exception = exceptions.get(i);
            wrong.unless(known.add(exception.date()), new FieldError("exceptions[" + i + "].date", "repeated", TWICE));
            dates.add(new DayException(exception.date(), hours("exceptions[" + i + "]", exception.hours(), wrong)));
        }
        return dates;
    }

    /** Those that are right; the others are remembered. */
    private static List<Hours> hours(String field, List<HoursBody> bodies, FieldErrors wrong) {
        wrong.unless(
                bodies.size() <= MOST_HOURS, new FieldError(field + ".hours", "invalid", AT_MOST.with(MOST_HOURS)));
        var hours = new ArrayList<Hours>();
        for (int i = 0; i < Math.min(bodies.size(), MOST_HOURS); i++) {
            var place = field + ".hours[" + i + "]";
            hours(place, bodies.get(i), wrong).ifPresent(read -> {
                wrong.unless(hours.stream().noneMatch(read::overlaps), new FieldError(place, "overlap", OVERLAP));
                hours.add(read);
            });
        }
        return hours;
    }

    private static Optional<Hours> hours(String field, HoursBody body, FieldErrors wrong) {
        var from = time(field + ".from", body.from(), wrong);
        var until = time(field + ".until", body.until(), wrong);
        if (from.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        boolean ordered = until.get().equals(LocalTime.MIDNIGHT) || from.get().isBefore(until.get());
        wrong.unless(ordered, new FieldError(field, "order", ORDER));
        return ordered ? Optional.of(new Hours(from.get(), until.get())) : Optional.empty();
    }

    private static Optional<LocalTime> time(String field, String text, FieldErrors wrong) {
        var time = TimeText.time(text);
        wrong.unless(time.isPresent(), FieldError.invalid(field, AcceptedForm.TIME));
        return time;
    }

    static AvailabilityBody of(Availability availability) {
        var days = availability.weekly().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(day -> new DayBody(day.getKey(), bodies(day.getValue())))
                .toList();
        var dates = availability.exceptions().stream()
                .map(e -> new DateBody(e.date(), bodies(e.hours())))
                .toList();
        return new AvailabilityBody(days, dates);
    }

    private static List<HoursBody> bodies(List<Hours> hours) {
        return hours.stream()
                .map(h -> new HoursBody(h.from().toString(), h.until().toString()))
                .toList();
    }
}
