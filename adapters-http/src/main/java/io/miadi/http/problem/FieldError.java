package io.miadi.http.problem;

import io.miadi.http.language.Wording;
import java.util.Collection;

/**
 * What is wrong with one field of a request.
 *
 * @param field the path as the caller wrote it, such as {@code lines[0].amount}; a query parameter or header by its name
 * @param code a stable word for programs, such as {@code required}
 */
public record FieldError(String field, String code, Wording message) {
    private static final Wording REQUIRED = new Wording("This field is required.", "Sehemu hii inahitajika.");
    private static final Wording INVALID =
            new Wording("This field has a value that is not accepted.", "Thamani ya sehemu hii haikubaliki.");

    public static FieldError required(String field) {
        return new FieldError(field, "required", REQUIRED);
    }

    public static FieldError invalid(String field) {
        return new FieldError(field, "invalid", INVALID);
    }

    public static FieldError invalid(String field, AcceptedForm accepted) {
        return new FieldError(field, "invalid", accepted.words());
    }

    /** A number out of its bounds, both of which are accepted. */
    public static FieldError notFrom(String field, int least, int most) {
        var words = new Wording("Use a whole number from {0} to {1}.", "Tumia nambari kamili kuanzia {0} hadi {1}.");
        return new FieldError(field, "invalid", words.with(least, most));
    }

    /** A value that is none of a few names. */
    public static FieldError noneOf(String field, Collection<String> names) {
        var all = String.join(", ", names);
        return new FieldError(field, "invalid", new Wording("Use one of: {0}.", "Tumia mojawapo ya: {0}.").with(all));
    }
}
