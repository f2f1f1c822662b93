package io.miadi.notify.email;

import java.time.Duration;
import java.util.Properties;

/** The settings in the words of the mail library, every default that matters spelled out. */
final class SmtpProperties {
    private SmtpProperties() {}

    static Properties of(SmtpSettings settings) {
        var properties = new Properties();
        var protocol = settings.security() == SmtpSettings.Security.TLS ? "smtps" : "smtp";
        var prefix = "mail." + protocol + ".";
        properties.setProperty("mail.transport.protocol", protocol);
        properties.setProperty(prefix + "host", settings.host());
        properties.setProperty(prefix + "port", String.valueOf(settings.port()));
        properties.setProperty(
                prefix + "connectiontimeout", millis(settings.timeouts().connect()));
        properties.setProperty(prefix + "timeout", millis(settings.timeouts().answer()));
        properties.setProperty(
                prefix + "writetimeout", millis(settings.timeouts().answer()));
        properties.setProperty(prefix + "from", settings.from().address().value());
        properties.setProperty(prefix + "auth", String.valueOf(settings.login().isPresent()));
        boolean startTls = settings.security() == SmtpSettings.Security.STARTTLS;
        properties.setProperty(prefix + "starttls.enable", String.valueOf(startTls));
        properties.setProperty(prefix + "starttls.required", String.valueOf(startTls));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "ssl.protocols", "TLSv1.3 TLSv1.2");
        properties.setProperty(prefix + "quitwait", "false");
        properties.setProperty(prefix + "sendpartial", "false");
        return properties;
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }
}
