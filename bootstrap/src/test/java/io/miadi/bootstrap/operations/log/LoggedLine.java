package io.miadi.bootstrap.operations.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.encoder.Encoder;
import io.miadi.bootstrap.config.Config.LogFormat;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.MDC;

/** Logs something in every way that code can, through the product's own encoder, and keeps what was written. */
final class LoggedLine {
    private static final LoggerContext CONTEXT = context();
    private static final Map<LogFormat, Encoder<ILoggingEvent>> ENCODERS = Map.of(
            LogFormat.JSON, Logs.encoder(LogFormat.JSON, CONTEXT),
            LogFormat.TEXT, Logs.encoder(LogFormat.TEXT, CONTEXT));

    private LoggedLine() {}

    /** The lines of an event whose every part holds the text: message, argument, field, thread context, exception and cause. */
    static String everywhere(LogFormat format, String text) {
        return written(format, logger -> {
            MDC.put("correlationId", text);
            logger.atError()
                    .addKeyValue("field", text)
                    .addKeyValue("nested", Map.of("inner", text))
                    .setCause(new IllegalStateException(text, new IllegalArgumentException("caused by " + text)))
                    .log("before {} after " + text, text);
        });
    }

    static String written(LogFormat format, Consumer<Logger> logging) {
        var out = new StringBuilder();
        var encoder = Objects.requireNonNull(ENCODERS.get(format));
        var appender = new AppenderBase<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                out.append(new String(encoder.encode(event), StandardCharsets.UTF_8));
            }
        };
        appender.setContext(CONTEXT);
        appender.start();
        var logger = CONTEXT.getLogger("io.miadi.sample");
        logger.addAppender(appender);
        try {
            logging.accept(logger);
        } finally {
            MDC.clear();
            logger.detachAppender(appender);
        }
        return out.toString();
    }

    private static LoggerContext context() {
        var context = new LoggerContext();
        context.setMDCAdapter(MDC.getMDCAdapter());
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.INFO);
        return context;
    }
}
