package io.miadi.bootstrap.config;

import io.miadi.application.payment.PaymentLimits;
import io.miadi.application.secret.Secret;
import io.miadi.domain.practice.Practice;
import io.miadi.domain.session.CancellationPolicy;
import io.miadi.domain.session.SessionRules;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Turns raw settings into a {@link Config}, collecting what is wrong on the way. */
final class ConfigReader {
    private final Settings settings;

    ConfigReader(Settings settings) {
        this.settings = settings;
    }

    Config.Reading read() {
        var mode = settings.choice("MODE", Mode.class, Mode.DEVELOPMENT);
        var web = web(mode);
        var config = new Config(
                mode,
                practice(web.publicUrl()),
                web,
                storage(),
                mpesa(),
                smtp(mode),
                twilio(),
                rules(),
                limits(),
                settings.choice("LOG_FORMAT", Config.LogFormat.class, Config.LogFormat.JSON));
        settings.refuseUnknown();
        return settings.problems().isEmpty()
                ? new Config.Reading.Read(config)
                : new Config.Reading.Wrong(settings.problems());
    }

    private Practice practice(URI publicUrl) {
        var name = settings.text("PRACTICE_NAME", "Our practice");
        var shortName = settings.text(
                "PRACTICE_SHORT_NAME",
                name.length() > 20 ? name.substring(0, 20).strip() : name);
        if (name.length() > 80) {
            settings.wrong("PRACTICE_NAME", "has more than 80 characters");
        }
        if (shortName.length() > 20) {
            settings.wrong("PRACTICE_SHORT_NAME", "has more than 20 characters; it signs every SMS");
        }
        return new Practice(
                shortened(name, 80),
                shortened(shortName, 20),
                split(settings.text("PRACTICE_ADDRESS", ""), ";"),
                settings.text("PRACTICE_CONTACT", ""),
                settings.parsed(
                        "PRACTICE_ZONE", ZoneId.of("Africa/Nairobi"), ZoneId::of, "a time zone such as Africa/Nairobi"),
                publicUrl);
    }

    private static String shortened(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }

    private Web web(Mode mode) {
        int port = settings.number("HTTP_PORT", 0, 65_535, 8080);
        var local = URI.create("http://localhost:" + port);
        var publicUrl = settings.parsed(
                "PUBLIC_URL", local, ConfigReader::webAddress, "an address such as https://miadi.example.org");
        if (mode == Mode.PRODUCTION && !"https".equals(publicUrl.getScheme())) {
            settings.wrong("PUBLIC_URL", "must begin with https:// in production: TLS ends at your proxy");
        }
        return new Web(
                settings.text("HTTP_HOST", "127.0.0.1"),
                port,
                settings.number("OPS_PORT", 0, 65_535, 8081),
                publicUrl,
                list("TRUSTED_PROXIES"));
    }

    private static URI webAddress(String text) {
        var uri = URI.create(text);
        boolean plain = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
        boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        if (!plain || !web || uri.getHost() == null || text.endsWith("/")) {
            throw new IllegalArgumentException("not an address");
        }
        return uri;
    }

    private Storage storage() {
        var folder = Path.of(settings.text("DATA_DIR", "data")).toAbsolutePath().normalize();
        return new Storage(
                folder,
                settings.secret("DATABASE_URL").map(Secret::of),
                Path.of(settings.text("KEY_FILE", folder.resolve("keys.json").toString()))
                        .toAbsolutePath(),
                settings.number("DATABASE_CONNECTIONS", 4, 90, 16));
    }

    private Optional<Mpesa> mpesa() {
        if (settings.text("MPESA_ENVIRONMENT").isEmpty()) {
            return Optional.empty();
        }
        var why = "an M-Pesa account is one unit, and MIADI_MPESA_ENVIRONMENT is set";
        return Optional.of(new Mpesa(
                settings.text("MPESA_ENVIRONMENT", ""),
                settings.text("MPESA_BASE_URL"),
                settings.required("MPESA_SHORTCODE", why),
                settings.text("MPESA_TILL"),
                Secret.of(settings.requiredSecret("MPESA_PASSKEY", why)),
                Secret.of(settings.requiredSecret("MPESA_CONSUMER_KEY", why)),
                Secret.of(settings.requiredSecret("MPESA_CONSUMER_SECRET", why)),
                list("MPESA_ADDRESSES")));
    }

    private Optional<Smtp> smtp(Mode mode) {
        if (settings.text("SMTP_HOST").isEmpty()) {
            if (mode == Mode.PRODUCTION) {
                settings.wrong("SMTP_HOST", "is missing: receipts and sign-in links leave by e-mail");
            }
            return Optional.empty();
        }
        var user = settings.text("SMTP_USER");
        var login = user.map(
                u -> new Smtp.Login(u, Secret.of(settings.requiredSecret("SMTP_PASSWORD", "MIADI_SMTP_USER is set"))));
        return Optional.of(new Smtp(
                settings.text("SMTP_HOST", ""),
                settings.number("SMTP_PORT", 1, 65_535, 587),
                settings.choice("SMTP_SECURITY", Smtp.Security.class, Smtp.Security.STARTTLS),
                login,
                settings.required("SMTP_FROM", "the address that people see as sender")));
    }

    private Optional<Twilio> twilio() {
        if (settings.text("TWILIO_ACCOUNT_SID").isEmpty()) {
            return Optional.empty();
        }
        var why = "MIADI_TWILIO_ACCOUNT_SID is set";
        return Optional.of(new Twilio(
                settings.text("TWILIO_BASE_URL", "https://api.twilio.com"),
                settings.text("TWILIO_ACCOUNT_SID", ""),
                Secret.of(settings.requiredSecret("TWILIO_AUTH_TOKEN", why)),
                settings.required("TWILIO_SENDER", why)));
    }

    private SessionRules rules() {
        var usual = SessionRules.defaults();
        return new SessionRules(
                duration("HOLD_FOR", usual.holdFor()),
                duration("HOLD_ENDS_BEFORE_START", usual.holdEndsBeforeStart()),
                duration("CHECK_IN_OPENS", usual.checkInOpens()),
                duration("NO_SHOW_AFTER", usual.noShowAfter()),
                duration("CORRECTABLE_FOR", usual.correctableFor()),
                new CancellationPolicy(
                        duration("CANCEL_EARLY_UNTIL", usual.cancellation().earlyUntil()),
                        settings.number(
                                "CANCEL_LATE_PERCENT",
                                0,
                                100,
                                usual.cancellation().latePercent())));
    }

    private PaymentLimits limits() {
        var usual = PaymentLimits.defaults();
        return new PaymentLimits(
                usual.largestPush(),
                settings.number("ASKS_PER_MINUTE", 1, 6_000, usual.asksPerMinute()),
                usual.patience());
    }

    private Duration duration(String name, Duration otherwise) {
        return settings.parsed(
                name,
                otherwise,
                text -> {
                    var duration = Duration.parse(text);
                    if (duration.isNegative()) {
                        throw new IllegalArgumentException("negative");
                    }
                    return duration;
                },
                "a duration such as PT24H or P2D");
    }

    private List<String> list(String name) {
        return split(settings.text(name, ""), ",");
    }

    private static List<String> split(String text, String separator) {
        return Arrays.stream(text.split(separator, -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
