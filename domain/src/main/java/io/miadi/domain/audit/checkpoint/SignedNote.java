package io.miadi.domain.audit.checkpoint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text with signatures, C2SP signed-note: the text, an empty line, the signature lines. Signatures of keys that nobody here knows are
 * kept as they came. Nothing in the text may be believed before {@link TrustedKeys#open} has.
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    /** More than any log has witnesses, so that a note cannot keep its reader busy. */
    private static final int MOST_SIGNATURES = 100;

    public SignedNote {
        if (!NoteText.isText(text)) {
            throw new IllegalArgumentException("a note is made of whole lines without control characters");
        }
        signatures = List.copyOf(signatures);
    }

    /** A checkpoint that nobody has signed yet. */
    public static SignedNote of(Checkpoint checkpoint) {
        return new SignedNote(checkpoint.body(), List.of());
    }

    /** Empty unless it is a note with at least one signature line and at most a hundred. */
    public static Optional<SignedNote> parse(String note) {
        int gap = note.lastIndexOf("\n\n");
        if (gap < 0 || !NoteText.isText(note)) {
            return Optional.empty();
        }
        var lines = note.substring(gap + 2).split("\n", -1);
        var signatures = new ArrayList<NoteSignature>();
        // The note ends with a line end, behind which split finds one more, empty part.
        for (int i = 0; i < lines.length - 1 && i <= MOST_SIGNATURES; i++) {
            NoteSignature.parse(lines[i]).ifPresent(signatures::add);
        }
        boolean whole = signatures.size() == lines.length - 1 && !signatures.isEmpty();
        return whole && signatures.size() <= MOST_SIGNATURES
                ? Optional.of(new SignedNote(note.substring(0, gap + 1), signatures))
                : Optional.empty();
    }

    /** The notes of a text that holds one behind the other; each ends where its signatures do. Whether they are notes is not looked at. */
    public static List<String> split(String many) {
        var notes = new ArrayList<String>();
        var note = new StringBuilder();
        boolean signed = false;
        for (var line : many.split("(?<=\n)", -1)) {
            boolean signature = NoteSignature.begins(line);
            if (signed && !signature) {
                notes.add(note.toString());
                note.setLength(0);
            }
            signed = signature;
            note.append(line);
        }
        if (!note.toString().isBlank()) {
            notes.add(note.toString());
        }
        return notes;
    }

    /** With one more signature, as a log or an untimed witness makes it. */
    public SignedNote signedBy(SigningKey key) {
        return with(key.sign(text));
    }

    /** With a witness' statement that at this moment it knew of no larger tree of this log; whole seconds count. */
    public SignedNote cosignedBy(SigningKey key, Instant at) {
        return with(key.cosign(text, at.getEpochSecond()));
    }

    /** As it is stored and sent. */
    public String encoded() {
        var out = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> out.append(signature.line()));
        return out.toString();
    }

    private SignedNote with(NoteSignature signature) {
        var all = new ArrayList<>(signatures);
        all.add(signature);
        return new SignedNote(text, all);
    }
}
