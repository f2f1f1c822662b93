package io.miadi.testkit.calendar;

import io.miadi.application.calendar.Availabilities;
import io.miadi.domain.calendar.Availability;
import io.miadi.domain.identity.PersonId;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import io.miadi.testkit.transaction.Table;
import java.time.ZoneId;

/** Published availability in memory. */
public final class InMemoryAvailabilities implements Availabilities {
    private final InMemoryUnitOfWork unitOfWork;
    private final Table<PersonId, Availability> published;
    private final Availability none;

    /** @param zone the practice's zone, in which a practitioner who never published is bookable on no day */
    public InMemoryAvailabilities(InMemoryUnitOfWork unitOfWork, ZoneId zone) {
        this.unitOfWork = unitOfWork;
        published = new Table<>(unitOfWork);
        none = Availability.none(zone);
    }

    @Override
    public Availability of(PersonId practitioner) {
        return unitOfWork.run(() -> published.find(practitioner).orElse(none));
    }

    @Override
    public void publish(PersonId practitioner, Availability availability) {
        unitOfWork.run(() -> {
            published.put(practitioner, availability);
            return true;
        });
    }
}
