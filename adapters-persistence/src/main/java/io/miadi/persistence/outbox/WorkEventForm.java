package io.miadi.persistence.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.miadi.domain.event.Event;
import io.miadi.domain.reconciliation.work.WorkEvent;
import java.util.Optional;

/** Events of reconciliation's list of work: the occasion, and nothing of what was found. */
final class WorkEventForm implements EventForm {
    private static final String CRITICAL = "CriticalFound";
    private static final String DAY = "DayLeftWork";
    private static final String OCCASION = "occasion";

    @Override
    public Optional<Stored> write(Event event) {
        return event instanceof WorkEvent work
                ? Optional.of(new Stored(
                        name(work), Fields.none().put(OCCASION, work.occasion().toString())))
                : Optional.empty();
    }

    private static String name(WorkEvent event) {
        return switch (event) {
            case WorkEvent.CriticalFound _ -> CRITICAL;
            case WorkEvent.DayLeftWork _ -> DAY;
        };
    }

    @Override
    public Optional<Event> read(String type, JsonNode fields) {
        return switch (type) {
            case CRITICAL -> Optional.of(new WorkEvent.CriticalFound(Fields.uuid(fields, OCCASION)));
            case DAY -> Optional.of(new WorkEvent.DayLeftWork(Fields.uuid(fields, OCCASION)));
            default -> Optional.empty();
        };
    }
}
