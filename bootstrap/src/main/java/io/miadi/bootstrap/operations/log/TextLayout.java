package io.miadi.bootstrap.operations.log;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Context;
import ch.qos.logback.core.LayoutBase;

/** Lines for eyes, masked. */
final class TextLayout extends LayoutBase<ILoggingEvent> {
    private static final String PATTERN =
            "%d{HH:mm:ss.SSS} %-5level %-22.22logger{0} %msg %kvp %X{correlationId}%n%ex{40}";

    private final PatternLayout layout = new PatternLayout();

    TextLayout(Context context) {
        setContext(context);
        layout.setContext(context);
        layout.setPattern(PATTERN);
    }

    @Override
    public void start() {
        layout.start();
        super.start();
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        return LogMask.mask(layout.doLayout(event));
    }
}
