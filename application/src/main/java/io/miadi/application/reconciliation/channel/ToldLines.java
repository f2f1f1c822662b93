package io.miadi.application.reconciliation.channel;

import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.LineSource;
import io.miadi.domain.reconciliation.intake.AcceptedRow;
import io.miadi.domain.reconciliation.intake.SeenLines;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Lines that came by other ways than a file, which voices told of them, and what is still to be done about them. */
public interface ToldLines {
    /** What is known of an account under these transaction ids, with what every voice added. */
    SeenLines under(String account, Collection<String> providerIds);

    /** Adds lines that no voice told of before. */
    void add(LineSource source, List<AcceptedRow> rows);

    /** A voice told of lines that are there; those that this voice made itself are left out, and each voice is kept once. */
    void alsoToldBy(LineSource source, Collection<String> lines, Instant at);

    /** The same for a line of which the voice knew more, which replaces nothing that is known. */
    void learnt(LineSource source, Line more, Instant at);

    /** Matching is to be told of the line. */
    void tell(Collection<String> lines);

    List<Untold> untold(int limit);

    void told(Collection<Long> numbers);

    /** Somebody is to look at what the line names. */
    void give(Collection<String> lines, Instant at);

    /** Those whose time has come. */
    List<Waiting> toGive(Instant now, int limit);

    /** The line, and nobody else gives it away meanwhile; empty when that is done or being done. */
    boolean takeToGive(String line);

    void given(String line);

    void giveLater(String line, Instant at, String cause);

    /** @param line with all that is known of it */
    record Untold(long number, Line line) {}

    record Waiting(String line, int tries) {}
}
