package io.miadi.bootstrap.command;

import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A whole number on the command line, refused in words when it is out of bounds; a subclass names them, both included. */
public abstract class WholeNumber implements ITypeConverter<Integer> {
    private final int least;
    private final int most;

    protected WholeNumber(int least, int most) {
        this.least = least;
        this.most = most;
    }

    @Override
    public final Integer convert(String text) {
        return parsed(text)
                .filter(number -> number >= least && number <= most)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + text + "' is not a whole number from " + least + " to " + most));
    }

    private static Optional<Integer> parsed(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
