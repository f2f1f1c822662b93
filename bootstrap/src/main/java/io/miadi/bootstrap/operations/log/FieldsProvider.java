package io.miadi.bootstrap.operations.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import net.logstash.logback.composite.AbstractJsonProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;
import tools.jackson.core.JsonGenerator;

/** The fields of one line: what the code gave it, and the correlation id of the thread. Each name occurs once. */
final class FieldsProvider extends AbstractJsonProvider<ILoggingEvent> {
    @Override
    public void writeTo(JsonGenerator generator, ILoggingEvent event) {
        fieldsOf(event).forEach((name, value) -> {
            generator.writeName(name);
            write(generator, name, value);
        });
    }

    private static Map<String, Object> fieldsOf(ILoggingEvent event) {
        Map<String, Object> fields = new LinkedHashMap<>(event.getMDCPropertyMap());
        if (event.getKeyValuePairs() != null) {
            for (KeyValuePair pair : event.getKeyValuePairs()) {
                fields.put(pair.key, textOr(pair.value));
            }
        }
        return fields;
    }

    private static Object textOr(@Nullable Object value) {
        return value instanceof Integer || value instanceof Long || value instanceof Boolean
                ? value
                : String.valueOf(value);
    }

    private static void write(JsonGenerator generator, String name, Object value) {
        if (LogMask.isSecretName(name)) {
            generator.writeString(LogMask.GONE);
            return;
        }
        switch (value) {
            case Boolean flag -> generator.writeBoolean(flag);
            case Number number when isHarmless(number) -> generator.writeNumber(number.longValue());
            // The encoder's mask sees texts only.
            default -> generator.writeString(value.toString());
        }
    }

    private static boolean isHarmless(Number number) {
        return LogMask.mask(number.toString()).equals(number.toString());
    }
}
