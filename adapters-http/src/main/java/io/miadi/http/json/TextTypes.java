package io.miadi.http.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The types that travel as strings, each with its one spelling. Instants are absent: a view says which offset it shows. */
final class TextTypes {
    private TextTypes() {}

    static SimpleModule module() {
        var module = new SimpleModule("miadi-text");
        module.addDeserializer(String.class, new TextReader<>(String.class, TextTypes::singleLine));
        module.addDeserializer(MultiLine.class, new TextReader<>(MultiLine.class, t -> Optional.of(new MultiLine(t))));
        module.addDeserializer(UUID.class, new TextReader<>(UUID.class, IdText::parse));
        module.addDeserializer(OffsetDateTime.class, new TextReader<>(OffsetDateTime.class, TimeText::dateTime));
        module.addDeserializer(LocalDate.class, new TextReader<>(LocalDate.class, TimeText::date));
        module.addDeserializer(LocalTime.class, new TextReader<>(LocalTime.class, TimeText::time));
        // ISO_OFFSET_DATE_TIME always writes the seconds, which RFC 3339 demands and toString() leaves out.
        module.addSerializer(new TextWriter<>(OffsetDateTime.class, DateTimeFormatter.ISO_OFFSET_DATE_TIME::format));
        module.addSerializer(new TextWriter<>(LocalDate.class, DateTimeFormatter.ISO_LOCAL_DATE::format));
        module.addSerializer(new TextWriter<>(LocalTime.class, LocalTime::toString));
        return module;
    }

    private static Optional<String> singleLine(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\t') < 0 ? Optional.of(text) : Optional.empty();
    }

    private static final class TextReader<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1;

        private final transient Function<String, Optional<T>> parse;

        TextReader(Class<T> type, Function<String, Optional<T>> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked")
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            var value = parse.apply(parser.getText());
            return value.isPresent()
                    ? value.get()
                    : (T) context.handleWeirdStringValue(handledType(), parser.getText(), "not in its one spelling");
        }
    }

    private static final class TextWriter<T> extends StdScalarSerializer<T> {
        private static final long serialVersionUID = 1;

        private final transient Function<T, String> print;

        TextWriter(Class<T> type, Function<T, String> print) {
            super(type);
            this.print = print;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(print.apply(value));
        }
    }
}
