package io.miadi.persistence.ledger;

import io.miadi.domain.ledger.JournalEntry;
import io.miadi.domain.ledger.Posting;
import io.miadi.domain.ledger.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Entries as columns, for one statement that writes them all.
 *
 * @param postings in the order of their entries
 * @param places of each posting, that of its entry, from 1 on
 * @param lines of each posting, its own within its entry, from 1 on
 */
record JournalRows(List<JournalEntry> entries, List<Posting> postings, List<Integer> places, List<Integer> lines) {
    static JournalRows of(List<JournalEntry> entries) {
        var postings = new ArrayList<Posting>();
        var places = new ArrayList<Integer>();
        var lines = new ArrayList<Integer>();
        int place = 0;
        for (var entry : entries) {
            place++;
            int line = 0;
            for (var posting : entry.postings()) {
                line++;
                postings.add(posting);
                places.add(place);
                lines.add(line);
            }
        }
        return new JournalRows(entries, postings, places, lines);
    }

    <S extends SqlStatement<S>> S bind(S statement) {
        return statement
                .bind("causes", texts(entries, JournalEntry::cause))
                .bind(
                        "sessions",
                        entries.stream().map(it -> session(it.about())).toArray(UUID[]::new))
                .bind("about", texts(entries, it -> line(it.about())))
                .bind("currencies", texts(entries, JournalRows::currency))
                .bind("counts", entries.stream().map(it -> it.postings().size()).toArray(Integer[]::new))
                .bind("places", places.toArray(Integer[]::new))
                .bind("postingLines", lines.toArray(Integer[]::new))
                .bind("accounts", texts(postings, it -> it.account().kind().name()))
                .bind("accountsOf", texts(postings, it -> it.account().of()))
                .bind("sides", texts(postings, it -> it.side().name()))
                .bind(
                        "amounts",
                        postings.stream().map(it -> it.amount().minor()).toArray(Long[]::new));
    }

    static String currency(JournalEntry entry) {
        return entry.postings().getFirst().amount().currency().getCurrencyCode();
    }

    static @Nullable UUID session(Subject about) {
        return switch (about) {
            case Subject.OfSession(var session) -> session.value();
            case Subject.OfLine _ -> null;
        };
    }

    static @Nullable String line(Subject about) {
        return switch (about) {
            case Subject.OfSession _ -> null;
            case Subject.OfLine(var line) -> line;
        };
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
