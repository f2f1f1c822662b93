package io.miadi.bootstrap.ground;

import io.miadi.bootstrap.campaign.LiveDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How many rows there are of everything that a settlement changes, in the order of {@link #COUNTS}. */
record Footprint(List<Long> rows) {
    private static final List<String> COUNTS = List.of(
            "select count(*) from evidence",
            "select count(*) from posting",
            "select count(*) from audit_entry",
            "select count(*) from outbox",
            "select count(*) from session where state = 'Confirmed'",
            "select count(*) from attempt where state in ('SENT', 'PENDING', 'UNKNOWN')",
            "select count(*) from attempt where captured_minor > 0",
            "select count(*) from callback_pending");

    static final Footprint NONE = new Footprint(Collections.nCopies(COUNTS.size(), 0L));

    static Footprint in(LiveDatabase database) {
        return new Footprint(COUNTS.stream().map(database::number).toList());
    }

    /** What came since. */
    Footprint since(Footprint before) {
        var added = new ArrayList<Long>();
        for (int i = 0; i < rows.size(); i++) {
            added.add(rows.get(i) - before.rows.get(i));
        }
        return new Footprint(added);
    }
}
