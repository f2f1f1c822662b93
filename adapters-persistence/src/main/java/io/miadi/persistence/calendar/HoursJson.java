package io.miadi.persistence.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.miadi.domain.calendar.DayException;
import io.miadi.domain.calendar.Hours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Hours as JSON: {@code {"MONDAY": [["09:00", "17:00"]]}} for a week, {@code [["2026-12-25", []]]} for exceptions. */
final class HoursJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private HoursJson() {}

    static String weekly(Map<DayOfWeek, List<Hours>> weekly) {
        var days = MAPPER.createObjectNode();
        weekly.forEach((day, hours) -> days.set(day.name(), write(hours)));
        return days.toString();
    }

    static Map<DayOfWeek, List<Hours>> weekly(String json) {
        var weekly = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        parse(json).properties().forEach(day -> weekly.put(DayOfWeek.valueOf(day.getKey()), read(day.getValue())));
        return weekly;
    }

    static String exceptions(List<DayException> exceptions) {
        var dates = MAPPER.createArrayNode();
        exceptions.forEach(e -> dates.addArray().add(e.date().toString()).add(write(e.hours())));
        return dates.toString();
    }

    static List<DayException> exceptions(String json) {
        var exceptions = new ArrayList<DayException>();
        for (var date : parse(json)) {
            exceptions.add(new DayException(LocalDate.parse(date.get(0).asText()), read(date.get(1))));
        }
        return exceptions;
    }

    private static ArrayNode write(List<Hours> hours) {
        var stretches = MAPPER.createArrayNode();
        hours.forEach(
                h -> stretches.addArray().add(h.from().toString()).add(h.until().toString()));
        return stretches;
    }

    private static List<Hours> read(JsonNode stretches) {
        var hours = new ArrayList<Hours>();
        for (var stretch : stretches) {
            hours.add(new Hours(
                    LocalTime.parse(stretch.get(0).asText()),
                    LocalTime.parse(stretch.get(1).asText())));
        }
        return hours;
    }

    private static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored hours are not JSON", e);
        }
    }
}
