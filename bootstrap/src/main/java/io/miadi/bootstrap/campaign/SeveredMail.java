package io.miadi.bootstrap.campaign;

import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mail server of the outside world lets a thread die for each connection that breaks in the middle of a letter. In a campaign
 * the program is killed on purpose, so those traces tell nothing and hide its figures.
 */
final class SeveredMail {
    private static final Logger LOG = LoggerFactory.getLogger(SeveredMail.class);
    private static final String SERVER = "com.icegreen.greenmail.smtp.";

    private SeveredMail() {}

    /** From now on in this process; every other thread that dies is told of in the log. */
    static void keepQuiet() {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            if (!isOne(failure)) {
                LOG.error("thread {} died", thread.getName(), failure);
            }
        });
    }

    static boolean isOne(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith(SERVER));
    }
}
