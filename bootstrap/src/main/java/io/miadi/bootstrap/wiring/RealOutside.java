package io.miadi.bootstrap.wiring;

import io.miadi.application.notification.EmailSender;
import io.miadi.application.notification.SmsSender;
import io.miadi.application.payment.PaymentProvider;
import io.miadi.application.reconciliation.channel.DirectProvider;
import io.miadi.bootstrap.config.Config;
import io.miadi.bootstrap.config.Mode;
import io.miadi.bootstrap.config.Mpesa;
import io.miadi.bootstrap.config.Smtp;
import io.miadi.bootstrap.config.Twilio;
import io.miadi.domain.identity.EmailAddress;
import io.miadi.mpesa.DarajaPaymentProvider;
import io.miadi.mpesa.callback.DarajaCallbackReader;
import io.miadi.mpesa.direct.DarajaDirectReader;
import io.miadi.mpesa.refund.DarajaResultReader;
import io.miadi.mpesa.wire.DarajaListener;
import io.miadi.notify.email.SmtpEmailSender;
import io.miadi.notify.email.SmtpSettings;
import io.miadi.notify.sms.TwilioSettings;
import io.miadi.notify.sms.TwilioSmsSender;
import io.miadi.notify.webhook.OkHttpWebhookSender;
import io.miadi.notify.webhook.OkHttpWebhookSender.Reach;
import java.net.InetAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The world as the configuration describes it; every address in it may be a stand-in of the operator's own. */
public final class RealOutside {
    private static final String CRASH_AT = "MIADI_CRASH_AT";
    private static final String CLOCK = "MIADI_CLOCK";

    private RealOutside() {}

    /** @param environment where test switches, for the clock and for crash points, may stand; refused in production */
    public static Outside of(Config config, Map<String, String> environment, DarajaListener listener) {
        var clock = clock(config, environment);
        var closeables = new ArrayList<AutoCloseable>();
        var provider = config.mpesa().map(mpesa -> daraja(config, mpesa, listener, clock));
        provider.ifPresent(closeables::add);
        Optional<EmailSender> email = config.smtp().map(smtp -> email(config, smtp, clock));
        email.filter(AutoCloseable.class::isInstance)
                .map(AutoCloseable.class::cast)
                .ifPresent(closeables::add);
        Optional<SmsSender> sms = config.twilio().map(RealOutside::sms);
        sms.filter(AutoCloseable.class::isInstance)
                .map(AutoCloseable.class::cast)
                .ifPresent(closeables::add);
        var webhooks = new OkHttpWebhookSender(config.mode() == Mode.PRODUCTION ? Reach.PUBLIC : Reach.ANY);
        closeables.add(webhooks);
        return new Outside(
                provider.<PaymentProvider>map(daraja -> daraja).orElseGet(NoProvider::new),
                new DarajaCallbackReader(),
                refunding(config, provider),
                direct(config, provider),
                believed(config),
                email,
                sms,
                webhooks,
                clock,
                crashPoints(config, environment),
                List.copyOf(closeables));
    }

    private static DarajaPaymentProvider daraja(
            Config config, Mpesa mpesa, DarajaListener listener, InstantSource clock) {
        return new DarajaPaymentProvider(mpesa.account(config.web().publicUrl()), clock, listener);
    }

    private static Refunding refunding(Config config, Optional<DarajaPaymentProvider> provider) {
        var initiator =
                config.mpesa().flatMap(mpesa -> mpesa.initiator(config.web().publicUrl()));
        return new Refunding(provider.flatMap(daraja -> initiator.map(daraja::refunds)), new DarajaResultReader());
    }

    private static DirectMoney direct(Config config, Optional<DarajaPaymentProvider> provider) {
        var hooks = config.web().publicUrl() + Mpesa.HOOKS_PATH;
        return new DirectMoney(
                provider.<DirectProvider>map(daraja -> daraja.direct(hooks)).orElseGet(NoDirectProvider::new),
                new DarajaDirectReader(),
                provider.flatMap(daraja -> config.direct().nominated().map(daraja::payments)));
    }

    private static Predicate<InetAddress> believed(Config config) {
        return config.mpesa().isPresent() ? MpesaDoor.believed(config) : address -> false;
    }

    private static EmailSender email(Config config, Smtp smtp, InstantSource clock) {
        return new SmtpEmailSender(relay(config, smtp), clock);
    }

    /** The relay that the settings name; throws with words when the sender's address is none. */
    public static SmtpSettings relay(Config config, Smtp smtp) {
        var from = EmailAddress.parse(smtp.from())
                .orElseThrow(() -> new IllegalArgumentException("MIADI_SMTP_FROM is not an e-mail address"));
        return new SmtpSettings(
                smtp.host(),
                smtp.port(),
                SmtpSettings.Security.valueOf(smtp.security().name()),
                smtp.login().map(l -> new SmtpSettings.Login(l.user(), l.password())),
                new SmtpSettings.From(from, config.practice().name()),
                SmtpSettings.Timeouts.STANDARD);
    }

    private static SmsSender sms(Twilio twilio) {
        var sender = twilio.sender().startsWith("MG")
                ? new TwilioSettings.Sender.MessagingService(twilio.sender())
                : new TwilioSettings.Sender.From(twilio.sender());
        return new TwilioSmsSender(
                TwilioSettings.of(URI.create(twilio.baseUrl()), twilio.accountSid(), twilio.authToken(), sender));
    }

    private static InstantSource clock(Config config, Map<String, String> environment) {
        return testSwitch(CLOCK, config, environment)
                .<InstantSource>map(TestClock::parse)
                .orElseGet(InstantSource::system);
    }

    private static CrashPoints crashPoints(Config config, Map<String, String> environment) {
        return testSwitch(CRASH_AT, config, environment).map(CrashPoints::armed).orElse(CrashPoints.NONE);
    }

    private static Optional<String> testSwitch(String name, Config config, Map<String, String> environment) {
        var value = Optional.ofNullable(environment.get(name));
        if (value.isPresent() && config.mode() == Mode.PRODUCTION) {
            throw new IllegalArgumentException(name + " is a test switch and has no place in production");
        }
        return value;
    }
}
