package io.miadi.bootstrap.config;

import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.EmailAddress;
import io.miadi.mpesa.account.DarajaEnvironment;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads who the product talks to: M-Pesa, the mail relay and the SMS gateway. */
final class OutsideReader {
    /** The names that the rules of an account use, and the settings that they are. */
    private static final Map<String, String> SETTINGS = Map.of(
            "environment", "MPESA_ENVIRONMENT",
            "baseUrl", "MPESA_BASE_URL",
            "callbackBase", "PUBLIC_URL",
            "certificate", "MPESA_CERTIFICATE",
            "shortcode", "MPESA_SHORTCODE",
            "till", "MPESA_TILL",
            "consumerKey", "MPESA_CONSUMER_KEY",
            "consumerSecret", "MPESA_CONSUMER_SECRET",
            "passkey", "MPESA_PASSKEY");

    /** A number, a messaging service, or a name that phones can show: eleven characters with a letter among them. */
    private static final Pattern SENDER =
            Pattern.compile("\\+[1-9][0-9]{6,14}|MG[0-9a-fA-F]{32}|(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}");

    private final Settings settings;

    OutsideReader(Settings settings) {
        this.settings = settings;
    }

    Optional<Mpesa> mpesa(Mode mode, URI publicUrl) {
        if (settings.text("MPESA_ENVIRONMENT").isEmpty()) {
            settings.needs(
                    "MPESA_ENVIRONMENT",
                    "MPESA_BASE_URL",
                    "MPESA_SHORTCODE",
                    "MPESA_TILL",
                    "MPESA_PASSKEY",
                    "MPESA_CONSUMER_KEY",
                    "MPESA_CONSUMER_SECRET",
                    "MPESA_INITIATOR");
            return Optional.empty();
        }
        var why = "an M-Pesa account is one unit, and MIADI_MPESA_ENVIRONMENT is set";
        var account = new Mpesa(
                settings.choice("MPESA_ENVIRONMENT", DarajaEnvironment.class, DarajaEnvironment.SANDBOX),
                settings.text("MPESA_BASE_URL"),
                settings.required("MPESA_SHORTCODE", why),
                settings.text("MPESA_TILL"),
                Secret.of(settings.requiredSecret("MPESA_PASSKEY", why)),
                Secret.of(settings.requiredSecret("MPESA_CONSUMER_KEY", why)),
                Secret.of(settings.requiredSecret("MPESA_CONSUMER_SECRET", why)),
                operator());
        account.problems(mode, publicUrl).forEach(this::wrong);
        return Optional.of(account);
    }

    private Optional<MpesaOperator> operator() {
        var name = settings.text("MPESA_INITIATOR");
        if (name.isEmpty()) {
            settings.needs("MPESA_INITIATOR", "MPESA_INITIATOR_PASSWORD", "MPESA_CERTIFICATE");
            return Optional.empty();
        }
        var why = "MIADI_MPESA_INITIATOR is set";
        return Optional.of(new MpesaOperator(
                name.get(),
                Secret.of(settings.requiredSecret("MPESA_INITIATOR_PASSWORD", why)),
                settings.requiredSecret("MPESA_CERTIFICATE", why)));
    }

    /** A missing value was named already; a rule that it breaks too would say it twice. */
    private void wrong(String problem) {
        var parts = problem.split(": ", 2);
        var name = SETTINGS.getOrDefault(parts[0], parts[0]);
        if (!settings.isWrong(name)) {
            settings.wrong(name, "is wrong: " + parts[parts.length - 1]);
        }
    }

    Optional<Smtp> smtp(Mode mode) {
        if (settings.text("SMTP_HOST").isEmpty()) {
            if (mode == Mode.PRODUCTION) {
                settings.wrong("SMTP_HOST", "is missing: receipts and sign-in links leave by e-mail");
            }
            settings.needs("SMTP_HOST", "SMTP_PORT", "SMTP_SECURITY", "SMTP_USER", "SMTP_PASSWORD", "SMTP_FROM");
            return Optional.empty();
        }
        var user = settings.text("SMTP_USER");
        if (user.isEmpty()) {
            settings.needs("SMTP_USER", "SMTP_PASSWORD");
        }
        var login = user.map(
                u -> new Smtp.Login(u, Secret.of(settings.requiredSecret("SMTP_PASSWORD", "MIADI_SMTP_USER is set"))));
        var from = settings.required("SMTP_FROM", "the address that people see as sender");
        if (!from.isEmpty() && EmailAddress.parse(from).isEmpty()) {
            settings.wrong("SMTP_FROM", "is not an e-mail address");
        }
        return Optional.of(new Smtp(
                settings.text("SMTP_HOST", ""),
                settings.number("SMTP_PORT", 1, 65_535, 587),
                settings.choice("SMTP_SECURITY", Smtp.Security.class, Smtp.Security.STARTTLS),
                login,
                from));
    }

    Optional<Twilio> twilio() {
        if (settings.text("TWILIO_ACCOUNT_SID").isEmpty()) {
            settings.needs("TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_SENDER", "TWILIO_BASE_URL");
            return Optional.empty();
        }
        var why = "MIADI_TWILIO_ACCOUNT_SID is set";
        var sender = settings.required("TWILIO_SENDER", why);
        if (!sender.isEmpty() && !SENDER.matcher(sender).matches()) {
            settings.wrong(
                    "TWILIO_SENDER",
                    "is not a number such as +254700000000, a name of at most 11 letters and digits, or a messaging service (MG…)");
        }
        var base = settings.parsed(
                "TWILIO_BASE_URL", URI.create("https://api.twilio.com"), WebAddress::parse, WebAddress.EXPECTED);
        return Optional.of(new Twilio(
                base.toString(),
                settings.text("TWILIO_ACCOUNT_SID", ""),
                Secret.of(settings.requiredSecret("TWILIO_AUTH_TOKEN", why)),
                sender));
    }
}
