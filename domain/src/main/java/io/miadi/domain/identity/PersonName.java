package io.miadi.domain.identity;

import java.util.Optional;

/** How a person is addressed: 1 to 120 characters with something to read, in any script, without control characters. */
public record PersonName(String value) {
    public static final int MAX_LENGTH = 120;

    public PersonName {
        if (!isReadable(value)) {
            throw new IllegalArgumentException("not a name");
        }
    }

    /** Reads what somebody typed; spaces around it are dropped. */
    public static Optional<PersonName> parse(String text) {
        var name = text.strip();
        return isReadable(name) ? Optional.of(new PersonName(name)) : Optional.empty();
    }

    private static boolean isReadable(String text) {
        return !text.isBlank()
                && text.length() <= MAX_LENGTH
                && text.codePoints().noneMatch(PersonName::isHidden);
    }

    /** Control and format characters, lone surrogates and line ends can forge lines of a log or a mail. */
    private static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    /** Masked, because names do not belong in logs. */
    @Override
    public String toString() {
        return "***";
    }
}
