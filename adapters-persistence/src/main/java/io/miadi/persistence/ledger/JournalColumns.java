package io.miadi.persistence.ledger;

import io.miadi.application.ledger.Journal.Recorded;
import io.miadi.domain.ledger.Account;
import io.miadi.domain.ledger.JournalEntry;
import io.miadi.domain.ledger.Posting;
import io.miadi.domain.ledger.Subject;
import io.miadi.domain.session.SessionId;
import io.miadi.persistence.statement.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads entries from rows, of which each is one posting. */
final class JournalColumns {
    private JournalColumns() {}

    /** @param columns the postings of an entry one after the other */
    static List<Recorded> entries(ResultSet columns) throws SQLException {
        var entries = new ArrayList<Recorded>();
        boolean more = columns.next();
        while (more) {
            var row = new Row(columns);
            long id = row.number("id");
            var at = row.instant("at");
            var about = about(row);
            var cause = row.text("cause");
            var postings = new ArrayList<Posting>();
            do {
                postings.add(posting(row));
                more = columns.next();
            } while (more && row.number("id") == id);
            entries.add(new Recorded(id, at, new JournalEntry(cause, about, postings)));
        }
        return entries;
    }

    private static Subject about(Row row) throws SQLException {
        var line = row.optionalText("line_id");
        return line.isPresent()
                ? new Subject.OfLine(line.get())
                : new Subject.OfSession(new SessionId(row.uuid("session_id")));
    }

    private static Posting posting(Row row) throws SQLException {
        return new Posting(account(row), Posting.Side.valueOf(row.text("side")), row.money("amount_minor", "currency"));
    }

    static Account account(Row row) throws SQLException {
        return new Account(Account.Kind.valueOf(row.text("account")), row.text("account_of"));
    }
}
