package io.miadi.bootstrap.operations.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import io.miadi.bootstrap.config.Config.LogFormat;
import net.logstash.logback.composite.loggingevent.LogLevelJsonProvider;
import net.logstash.logback.composite.loggingevent.LoggerNameJsonProvider;
import net.logstash.logback.composite.loggingevent.LoggingEventFormattedTimestampJsonProvider;
import net.logstash.logback.composite.loggingevent.LoggingEventJsonProviders;
import net.logstash.logback.composite.loggingevent.MessageJsonProvider;
import net.logstash.logback.composite.loggingevent.StackTraceJsonProvider;
import net.logstash.logback.encoder.LoggingEventCompositeJsonEncoder;
import net.logstash.logback.mask.MaskingJsonGeneratorDecorator;
import net.logstash.logback.stacktrace.ShortenedThrowableConverter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets the log up: one line an event, JSON or text, masked. Called once, before anything else logs; a later call replaces the
 * earlier one.
 */
public final class Logs {
    private static final int FRAMES = 60;
    private static final int LONGEST_TRACE = 16_384;

    private Logs() {}

    /** For the server: INFO and above, on standard output. */
    public static void configure(LogFormat format) {
        configure(format, Level.INFO, "System.out");
    }

    /** For commands that speak to a person: only warnings and errors, as text, beside their own words. */
    public static void forCommands() {
        configure(LogFormat.TEXT, Level.WARN, "System.err");
    }

    private static void configure(LogFormat format, Level level, String stream) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        var console = new ConsoleAppender<ILoggingEvent>();
        console.setContext(context);
        console.setName("console");
        console.setTarget(stream);
        console.setEncoder(encoder(format, context));
        console.start();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(level);
        root.addAppender(console);
        quieten(context);
    }

    /** Only what is wrong from now on, for a program that tells its own story on the same terminal. */
    public static void onlyTroubles() {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        quieten(context);
    }

    /** Libraries that tell at INFO what only their authors need. */
    private static void quieten(LoggerContext context) {
        for (String name : new String[] {
            "org.eclipse.jetty",
            "io.javalin",
            "com.zaxxer.hikari",
            "org.flywaydb",
            "com.github.kagkarlsson",
            "org.hibernate"
        }) {
            context.getLogger(name).setLevel(Level.WARN);
        }
        // The mail server of demo and campaigns: a campaign kills who speaks to it in the middle of a letter.
        context.getLogger("com.icegreen.greenmail.smtp.commands").setLevel(Level.OFF);
        // Warns of two fonts that no receipt uses, once a receipt.
        context.getLogger("org.apache.pdfbox.pdmodel.font").setLevel(Level.ERROR);
    }

    /** What turns an event into the bytes of its line, started; also for tests, which read what people would. */
    static Encoder<ILoggingEvent> encoder(LogFormat format, LoggerContext context) {
        return switch (format) {
            case JSON -> json(context);
            case TEXT -> text(context);
        };
    }

    private static Encoder<ILoggingEvent> text(LoggerContext context) {
        var layout = new TextLayout(context);
        layout.start();
        var encoder = new LayoutWrappingEncoder<ILoggingEvent>();
        encoder.setContext(context);
        encoder.setLayout(layout);
        encoder.start();
        return encoder;
    }

    private static Encoder<ILoggingEvent> json(LoggerContext context) {
        var encoder = new LoggingEventCompositeJsonEncoder();
        encoder.setContext(context);
        encoder.setProviders(providers());
        var masks = new MaskingJsonGeneratorDecorator();
        masks.addValueMasker(
                (where, value) -> value instanceof CharSequence text ? LogMask.mask(text.toString()) : null);
        masks.start();
        encoder.addDecorator(masks);
        encoder.start();
        return encoder;
    }

    private static LoggingEventJsonProviders providers() {
        var time = new LoggingEventFormattedTimestampJsonProvider();
        time.setFieldName("time");
        // Finer than milliseconds, the figures would look like a phone number to the mask.
        time.setPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
        time.setTimeZone("UTC");
        var logger = new LoggerNameJsonProvider();
        logger.setFieldName("logger");
        var traces = new StackTraceJsonProvider();
        traces.setFieldName("trace");
        traces.setThrowableConverter(shortTraces());
        var providers = new LoggingEventJsonProviders();
        providers.addTimestamp(time);
        providers.addLogLevel(new LogLevelJsonProvider());
        providers.addLoggerName(logger);
        providers.addMessage(new MessageJsonProvider());
        providers.addProvider(new FieldsProvider());
        providers.addStackTrace(traces);
        return providers;
    }

    private static ShortenedThrowableConverter shortTraces() {
        var converter = new ShortenedThrowableConverter();
        converter.setMaxDepthPerThrowable(FRAMES);
        converter.setMaxLength(LONGEST_TRACE);
        return converter;
    }
}
