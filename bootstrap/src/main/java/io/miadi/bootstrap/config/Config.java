package io.miadi.bootstrap.config;

import io.miadi.application.payment.PaymentLimits;
import io.miadi.domain.practice.Practice;
import io.miadi.domain.session.SessionRules;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every setting of the product. A wrong or missing value stops the start with its name and what is expected; all of them are
 * named at once.
 *
 * @param mpesa the account that the environment names; where it names none, the sealed row in the database is used, set by
 *     {@code miadi provider set}
 * @param smtp empty when no e-mail can leave; allowed in development only
 * @param twilio empty when no SMS can leave
 */
public record Config(
        Mode mode,
        Practice practice,
        Web web,
        Storage storage,
        Optional<Mpesa> mpesa,
        DirectSettings direct,
        Optional<Smtp> smtp,
        Optional<Twilio> twilio,
        SessionRules rules,
        PaymentLimits limits,
        AuditSettings audit,
        LogFormat logFormat) {

    /** The same with another M-Pesa account. */
    public Config with(Mpesa account) {
        return new Config(
                mode,
                practice,
                web,
                storage,
                Optional.of(account),
                direct,
                smtp,
                twilio,
                rules,
                limits,
                audit,
                logFormat);
    }

    /** Lines for machines or for eyes. */
    public enum LogFormat {
        JSON,
        TEXT
    }

    /** What reading came to. */
    public sealed interface Reading {
        record Read(Config config) implements Reading {}

        /** @param problems each names a setting and how to mend it; never the value of a secret */
        record Wrong(List<String> problems) implements Reading {
            public Wrong {
                problems = List.copyOf(problems);
            }
        }
    }

    public static Reading read(Map<String, String> environment, Path file) {
        return new ConfigReader(Settings.read(environment, file)).read();
    }
}
