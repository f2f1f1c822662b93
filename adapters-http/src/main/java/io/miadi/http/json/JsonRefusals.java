package io.miadi.http.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.miadi.http.language.Wording;
import io.miadi.http.money.MoneyBody;
import io.miadi.http.problem.AcceptedForm;
import io.miadi.http.problem.FieldError;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.problem.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what the parser complains about into words for the caller; the parser's own message never leaves. */
final class JsonRefusals {
    private static final Wording UNKNOWN = new Wording("There is no such field here.", "Hakuna sehemu kama hii hapa.");
    private static final Wording MALFORMED = new Wording(
            "The JSON stops making sense in line {0}, column {1}. Look for a missing quote, comma or bracket, or a value"
                    + " given twice, there or just before.",
            "JSON haieleweki kwenye mstari wa {0}, safu ya {1}. Tafuta alama ya nukuu, koma au mabano yaliyokosekana, au"
                    + " thamani iliyorudiwa, hapo au kabla kidogo.");
    private static final Wording CUT = new Wording(
            "The JSON ends before it is complete: something that was opened is not closed. Send the whole text.",
            "JSON inaisha kabla ya kukamilika: kuna kitu kilichofunguliwa bila kufungwa. Tuma maandishi yote.");
    private static final Wording TOO_LARGE =
            new Wording("This is too long or nested too deeply.", "Hii ni ndefu mno au imepachikwa kwa kina mno.");

    private static final Map<Class<?>, AcceptedForm> FORMS = Map.ofEntries(
            Map.entry(UUID.class, AcceptedForm.ID),
            Map.entry(OffsetDateTime.class, AcceptedForm.DATE_TIME),
            Map.entry(LocalDate.class, AcceptedForm.DATE),
            Map.entry(LocalTime.class, AcceptedForm.TIME),
            Map.entry(String.class, AcceptedForm.TEXT),
            Map.entry(MoneyBody.class, AcceptedForm.MONEY),
            Map.entry(int.class, AcceptedForm.WHOLE_NUMBER),
            Map.entry(Integer.class, AcceptedForm.WHOLE_NUMBER),
            Map.entry(long.class, AcceptedForm.WHOLE_NUMBER),
            Map.entry(Long.class, AcceptedForm.WHOLE_NUMBER),
            Map.entry(BigDecimal.class, AcceptedForm.NUMBER),
            Map.entry(boolean.class, AcceptedForm.TRUE_OR_FALSE),
            Map.entry(Boolean.class, AcceptedForm.TRUE_OR_FALSE));

    private JsonRefusals() {}

    static Refusal notAValue() {
        return malformed(FieldError.invalid("", AcceptedForm.OBJECT));
    }

    static Refusal notUtf8() {
        return Problem.of(ProblemType.MALFORMED_JSON).asRefusal();
    }

    /** A body record whose own constructor throws is our mistake, not the caller's: that one is thrown on as it is. */
    static RuntimeException of(JacksonException trouble, JsonParser parser) {
        return switch (trouble) {
            case UnrecognizedPropertyException e -> invalid(unknown(path(e)));
            case InvalidNullException e -> invalid(FieldError.required(path(e)));
            case MismatchedInputException e -> invalid(mismatch(e));
            case StreamConstraintsException e -> malformed(new FieldError(path(parser), "too-large", TOO_LARGE));
            // What the parser finds while a field is bound comes wrapped: a number too large for its field, bad text, a
            // limit.
            case JsonMappingException e
            when e.getCause() instanceof InputCoercionException ->
                invalid(FieldError.invalid(path(e), AcceptedForm.WHOLE_NUMBER));
            case JsonMappingException e when e.getCause() instanceof JacksonException cause -> of(cause, parser);
            case JsonMappingException e -> new IllegalStateException("cannot bind a body", e);
            // The same when a part is looked at alone; what is around it knows its name.
            case InputCoercionException _ -> invalid(FieldError.invalid("", AcceptedForm.WHOLE_NUMBER));
            case JsonEOFException e -> malformed(new FieldError(path(parser), "malformed", CUT));
            default -> malformed(new FieldError(path(parser), "malformed", place(trouble)));
        };
    }

    private static Wording place(JacksonException trouble) {
        var at = Objects.requireNonNullElse(trouble.getLocation(), JsonLocation.NA);
        return MALFORMED.with(at.getLineNr(), at.getColumnNr());
    }

    static FieldError unknown(String path) {
        return new FieldError(path, "unknown", UNKNOWN);
    }

    /** The path of a name within what is at another path. */
    static String below(String path, String name) {
        var longer = new StringBuilder(path);
        append(longer, name, -1);
        return longer.toString();
    }

    private static FieldError mismatch(MismatchedInputException e) {
        Class<?> wanted = e.getTargetType();
        if (wanted != null && wanted.isEnum()) {
            return FieldError.noneOf(path(e), namesOf(wanted));
        }
        return Optional.ofNullable(wanted)
                .map(JsonRefusals::form)
                .map(form -> FieldError.invalid(path(e), form))
                .orElseGet(() -> FieldError.invalid(path(e)));
    }

    private static @Nullable AcceptedForm form(Class<?> wanted) {
        if (FORMS.containsKey(wanted)) {
            return FORMS.get(wanted);
        }
        if (Collection.class.isAssignableFrom(wanted)) {
            return AcceptedForm.LIST;
        }
        return wanted.isRecord() ? AcceptedForm.OBJECT : null;
    }

    private static List<String> namesOf(Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    /** What is wrong with the body as a whole has no field to stand at, so that the problem itself says it. */
    private static Refusal invalid(FieldError error) {
        var problem = Problem.of(ProblemType.INVALID_REQUEST, error);
        return (error.field().isEmpty() ? problem.saying(error.message()) : problem).asRefusal();
    }

    private static Refusal malformed(FieldError error) {
        return Problem.of(ProblemType.MALFORMED_JSON, error)
                .saying(error.message())
                .asRefusal();
    }

    private static String path(JsonMappingException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            append(path, step.getFieldName(), step.getIndex());
        }
        return path.toString();
    }

    private static String path(JsonParser parser) {
        var steps = new ArrayDeque<JsonStreamContext>();
        for (var step = parser.getParsingContext(); step != null; step = step.getParent()) {
            steps.push(step);
        }
        var path = new StringBuilder();
        for (var step : List.copyOf(steps)) {
            if (step.inObject() && step.getCurrentName() != null) {
                append(path, step.getCurrentName(), -1);
            } else if (step.inArray() && step.hasCurrentIndex()) {
                append(path, null, step.getCurrentIndex());
            }
        }
        return path.toString();
    }

    /** Names come from the caller and go back to the caller only; a long one is cut. */
    private static void append(StringBuilder path, @Nullable String name, int index) {
        if (name == null) {
            path.append('[').append(index).append(']');
        } else {
            if (!path.isEmpty()) {
                path.append('.');
            }
            path.append(name.length() > 64 ? name.substring(0, 64) + "…" : name);
        }
    }
}
