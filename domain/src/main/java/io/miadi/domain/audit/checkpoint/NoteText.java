package io.miadi.domain.audit.checkpoint;

/** What C2SP signed-note allows in the text of a note and in the name of a key. */
final class NoteText {
    private NoteText() {}

    /** Not empty, without Unicode spaces, plus signs and control characters. */
    static boolean isName(String name) {
        return !name.isEmpty() && name.codePoints().noneMatch(NoteText::breaksName);
    }

    /** Of whole lines, without control characters other than the ends of lines, and Unicode throughout. */
    static boolean isText(String text) {
        return text.endsWith("\n")
                && text.codePoints()
                        .noneMatch(c -> (c < ' ' && c != '\n') || Character.getType(c) == Character.SURROGATE);
    }

    private static boolean breaksName(int c) {
        return c == '+'
                || c <= ' '
                || c == 0x85
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.SURROGATE;
    }
}
