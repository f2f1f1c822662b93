package io.miadi.domain.audit.checkpoint;

import io.miadi.domain.audit.tree.Hash;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the log was at one moment; C2SP tlog-checkpoint. Unsigned it says nothing, see {@link TrustedKeys}.
 *
 * @param origin the name of the log, {@code practice.example/audit}
 * @param size entries in the log
 * @param root of its tree
 */
public record Checkpoint(String origin, long size, Hash root) {
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");

    public Checkpoint {
        if (!NoteText.isName(origin) || size < 0) {
            throw new IllegalArgumentException("a checkpoint needs an origin without spaces and a size");
        }
    }

    /** The text that is signed. */
    public String body() {
        return origin + "\n" + size + "\n" + root.toBase64() + "\n";
    }

    /** The checkpoint that a note's text states; lines after the third, which other logs may write, say nothing to us. */
    public static Optional<Checkpoint> parse(String body) {
        var lines = List.of(body.split("\n", -1));
        boolean shaped = lines.size() >= 4 && lines.getLast().isEmpty();
        if (!shaped || lines.subList(0, lines.size() - 1).contains("") || !NoteText.isName(lines.getFirst())) {
            return Optional.empty();
        }
        return Hash.parseBase64(lines.get(2))
                .flatMap(root -> size(lines.get(1)).map(size -> new Checkpoint(lines.getFirst(), size, root)));
    }

    private static Optional<Long> size(String text) {
        if (!SIZE.matcher(text).matches()) {
            return Optional.empty();
        }
        // Nineteen digits may still be more than a long holds.
        return text.length() == 19 && text.compareTo(Long.toString(Long.MAX_VALUE)) > 0
                ? Optional.empty()
                : Optional.of(Long.parseLong(text));
    }
}
