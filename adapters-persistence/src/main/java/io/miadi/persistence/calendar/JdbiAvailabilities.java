package io.miadi.persistence.calendar;

import io.miadi.application.calendar.Availabilities;
import io.miadi.domain.calendar.Availability;
import io.miadi.domain.identity.PersonId;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import java.sql.SQLException;
import java.time.ZoneId;

/** Published availability, one row a practitioner. */
public final class JdbiAvailabilities implements Availabilities {
    private static final StatementBook BOOK = new StatementBook("availabilities");

    private static final String FIND = BOOK.add("find", """
            select zone, weekly, exceptions
              from availability
             where practitioner_id = :practitioner
            """);

    private static final String PUBLISH = BOOK.add("publish", """
            insert into availability (practitioner_id, zone, weekly, exceptions)
            values (:practitioner, :zone, cast(:weekly as jsonb), cast(:exceptions as jsonb))
                on conflict (practitioner_id) do update
               set zone = excluded.zone, weekly = excluded.weekly, exceptions = excluded.exceptions
            """);

    private final DatabaseSession database;
    private final Availability none;

    /** @param zone the practice's zone, in which a practitioner who never published is bookable on no day */
    public JdbiAvailabilities(DatabaseSession database, ZoneId zone) {
        this.database = database;
        this.none = Availability.none(zone);
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public Availability of(PersonId practitioner) {
        return database.read(handle -> handle.createQuery(FIND)
                .bind("practitioner", practitioner.value())
                .map((columns, context) -> availability(new Row(columns)))
                .findOne()
                .orElse(none));
    }

    @Override
    public void publish(PersonId practitioner, Availability availability) {
        database.write(handle -> handle.createUpdate(PUBLISH)
                .bind("practitioner", practitioner.value())
                .bind("zone", availability.zone().getId())
                .bind("weekly", HoursJson.weekly(availability.weekly()))
                .bind("exceptions", HoursJson.exceptions(availability.exceptions()))
                .execute());
    }

    private static Availability availability(Row row) throws SQLException {
        return new Availability(
                ZoneId.of(row.text("zone")),
                HoursJson.weekly(row.text("weekly")),
                HoursJson.exceptions(row.text("exceptions")));
    }
}
