package io.miadi.http.calendar;

import io.miadi.domain.calendar.Availability;
import io.miadi.domain.calendar.DayException;
import io.miadi.domain.calendar.Hours;
import io.miadi.http.json.TimeText;
import io.miadi.http.language.Wording;
import io.miadi.http.problem.AcceptedForm;
import io.miadi.http.problem.FieldError;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * When a practitioner can be booked, as the API writes and reads it: wall times {@code 09:00} in the practice's zone, an end
 * of {@code 00:00} being midnight at the end of the day.
 */
record AvailabilityBody(List<DayBody> weekly, List<DateBody> exceptions) {
    private static final int MOST_EXCEPTIONS = 366;
    private static final int MOST_HOURS = 12;

    record HoursBody(String from, String until) {}

    record DayBody(DayOfWeek day, List<HoursBody> hours) {}

    /** @param hours other hours on that date; none means closed */
    record DateBody(LocalDate date, List<HoursBody> hours) {}

    Availability availability(ZoneId zone) {
        if (exceptions.size() > MOST_EXCEPTIONS) {
            throw Problem.of(ProblemType.INVALID_REQUEST, FieldError.invalid("exceptions"))
                    .asRefusal();
        }
        var days = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        for (int i = 0; i < weekly.size(); i++) {
            var day = weekly.get(i);
            if (days.put(day.day(), hours("weekly[" + i + "]", day.hours())) != null) {
                throw Problem.of(ProblemType.INVALID_REQUEST, FieldError.invalid("weekly[" + i + "].day"))
                        .asRefusal();
            }
        }
        return new Availability(zone, days, dates());
    }

    private List<DayException> dates() {
        var dates = new ArrayList<DayException>();
        for (int i = 0; i < exceptions.size(); i++) {
            var exception = exceptions.get(i);
            dates.add(new DayException(exception.date(), hours("exceptions[" + i + "]", exception.hours())));
        }
        return dates;
    }

    private static List<Hours> hours(String field, List<HoursBody> bodies) {
        if (bodies.size() > MOST_HOURS) {
            throw Problem.of(ProblemType.INVALID_REQUEST, FieldError.invalid(field + ".hours"))
                    .asRefusal();
        }
        var hours = new ArrayList<Hours>();
        for (int i = 0; i < bodies.size(); i++) {
            hours.add(hours(field + ".hours[" + i + "]", bodies.get(i)));
        }
        return hours;
    }

    private static Hours hours(String field, HoursBody body) {
        var from = time(field + ".from", body.from());
        var until = time(field + ".until", body.until());
        if (!until.equals(LocalTime.MIDNIGHT) && !from.isBefore(until)) {
            var words = new Wording("Hours end after they start.", "Saa huisha baada ya kuanza.");
            throw Problem.of(ProblemType.INVALID_REQUEST, new FieldError(field, "order", words))
                    .asRefusal();
        }
        return new Hours(from, until);
    }

    private static LocalTime time(String field, String text) {
        return TimeText.time(text)
                .orElseThrow(() -> Problem.of(ProblemType.INVALID_REQUEST, FieldError.invalid(field, AcceptedForm.TIME))
                        .asRefusal());
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
