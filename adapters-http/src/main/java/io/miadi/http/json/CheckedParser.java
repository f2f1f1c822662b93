package io.miadi.http.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every name, string and number as it goes by, so that what the grammar allows but no caller means is refused
 * wherever it stands, also in parts of a document that are only kept.
 */
final class CheckedParser extends JsonParserDelegate {
    /** Enough for any amount or coordinate; a larger exponent only serves to make somebody expand it. */
    private static final int MOST_EXPONENT_DIGITS = 3;

    CheckedParser(JsonParser parser) {
        super(parser);
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        JsonToken token = delegate.nextToken();
        if (token == JsonToken.VALUE_STRING) {
            checkText(delegate.getText(), true);
        } else if (token == JsonToken.FIELD_NAME) {
            checkText(delegate.currentName(), false);
        } else if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            checkExponent(delegate.getText());
        }
        return token;
    }

    @Override
    public @Nullable JsonToken nextValue() throws IOException {
        JsonToken token = nextToken();
        return token == JsonToken.FIELD_NAME ? nextToken() : token;
    }

    /** Line breaks and tabs may stand in values here; the type of a field decides whether they may stay. */
    private void checkText(String text, boolean mayBreakLines) throws JsonParseException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean paired = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!paired) {
                    throw new JsonParseException(this, "unpaired surrogate");
                }
                i++;
            } else if (Character.isISOControl(c) && !(mayBreakLines && (c == '\n' || c == '\t'))) {
                throw new JsonParseException(this, "control character");
            }
        }
    }

    private void checkExponent(String number) throws JsonParseException {
        int e = Math.max(number.indexOf('e'), number.indexOf('E'));
        boolean signed = e >= 0 && "+-".indexOf(number.charAt(e + 1)) >= 0;
        int digits = number.length() - e - (signed ? 2 : 1);
        if (e >= 0 && digits > MOST_EXPONENT_DIGITS) {
            throw new JsonParseException(this, "exponent too large");
        }
    }
}
