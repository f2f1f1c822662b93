package io.miadi.bootstrap.config;

import io.miadi.application.payment.PaymentLimits;
import io.miadi.application.secret.Secret;
import io.miadi.domain.money.Money;
import io.miadi.domain.practice.Practice;
import io.miadi.domain.session.CancellationPolicy;
import io.miadi.domain.session.SessionRules;
import io.miadi.http.address.AddressRange;
import io.miadi.persistence.database.DatabaseUrl;
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
        var outside = new OutsideReader(settings);
        var storage = storage();
        var config = new Config(
                mode,
                practice(web.publicUrl()),
                web,
                storage,
                outside.mpesa(mode, web.publicUrl()),
                DirectSettings.read(settings),
                outside.smtp(mode),
                outside.twilio(),
                rules(),
                limits(),
                new AuditReader(settings).read(storage.folder()),
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
        var publicUrl =
                settings.parsed("PUBLIC_URL", local, WebAddress::origin, WebAddress.EXPECTED + " and without a path");
        if (mode == Mode.PRODUCTION && !"https".equals(publicUrl.getScheme())) {
            settings.wrong("PUBLIC_URL", "must begin with https:// in production: TLS ends at your proxy");
        }
        return new Web(
                settings.text("HTTP_HOST", "127.0.0.1"),
                port,
                settings.number("OPS_PORT", 0, 65_535, 8081),
                publicUrl,
                proxies(mode),
                ranges("MPESA_ADDRESSES"));
    }

    private Storage storage() {
        var folder = Path.of(settings.text("DATA_DIR", "data")).toAbsolutePath().normalize();
        return new Storage(
                folder,
                databaseUrl(),
                Path.of(settings.text("KEY_FILE", folder.resolve("keys.json").toString()))
                        .toAbsolutePath(),
                settings.number("DATABASE_CONNECTIONS", 4, 90, 16));
    }

    private Optional<Secret> databaseUrl() {
        var given = settings.secret("DATABASE_URL");
        try {
            given.ifPresent(DatabaseUrl::parse);
        } catch (IllegalArgumentException e) {
            settings.wrong("DATABASE_URL", "is wrong: " + e.getMessage());
        }
        return given.map(Secret::of);
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
                usual.patience(),
                Money.kes(settings.number("REFUND_ALONE_SHILLINGS", 0, 250_000, 5_000)));
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

    private List<AddressRange> ranges(String name) {
        return settings.parsed(
                name,
                List.of(),
                text -> split(text, ",").stream()
                        .map(part -> AddressRange.parse(part).orElseThrow())
                        .toList(),
                "a list of addresses or ranges such as 196.201.214.0/24, separated by commas");
    }

    /** Behind a proxy that nobody names, every caller looks like the proxy; so production has it said, be it that there is none. */
    private List<AddressRange> proxies(Mode mode) {
        var given = settings.text("TRUSTED_PROXIES");
        if (given.isEmpty() && mode == Mode.PRODUCTION) {
            settings.wrong("TRUSTED_PROXIES", "is missing: the addresses of your proxy, or none if there is none");
        }
        return given.filter("none"::equals).isPresent() ? List.of() : ranges("TRUSTED_PROXIES");
    }

    private static List<String> split(String text, String separator) {
        return Arrays.stream(text.split(separator, -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
