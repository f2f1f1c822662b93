package io.miadi.bootstrap.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.miadi.bootstrap.config.Config;
import io.miadi.simulators.daraja.DarajaSettings;
import io.miadi.simulators.daraja.DarajaSimulator;
import io.miadi.simulators.daraja.request.Initiator;
import io.miadi.simulators.twilio.TwilioSettings;
import io.miadi.simulators.twilio.TwilioSimulator;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The outside world on one machine: a PayBill, an SMS gateway and a mail relay, and the settings that point at them. */
public final class DemoWorld implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    private static final String PRACTICE = "Mti Mmoja Practice";
    /** As a prompt on a phone names the one who asks for money. */
    private static final String PAY_BILL_NAME = PRACTICE.toUpperCase(Locale.ROOT);

    private final DarajaSimulator daraja;
    private final TwilioSimulator twilio;
    private final GreenMail mail;
    private final MailPage mailPage;

    private DemoWorld(DarajaSimulator daraja, TwilioSimulator twilio, GreenMail mail, MailPage mailPage) {
        this.daraja = daraja;
        this.twilio = twilio;
        this.mail = mail;
        this.mailPage = mailPage;
    }

    /** @param ports the first of four ports in a row: phone, SMS, mail page; mail itself takes any */
    static DemoWorld start(int ports, Path folder) {
        return start(
                DarajaSettings.observed().withPort(ports).withLedgerFile(folder.resolve("paybill-ledger.jsonl")),
                TwilioSettings.usual().withPort(ports + 1),
                ports + 2);
    }

    /** @param mailPort of the page that shows the e-mails, 0 for any */
    public static DemoWorld start(DarajaSettings payBill, TwilioSettings gateway, int mailPort) {
        var daraja =
                DarajaSimulator.start(payBill.withMerchant(payBill.merchant().named(PAY_BILL_NAME)));
        var twilio = TwilioSimulator.start(gateway);
        var mail = new GreenMail(new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return new DemoWorld(daraja, twilio, mail, MailPage.start(mailPort, mail));
    }

    /** The settings of a product in this world, as its environment would say them. */
    public Map<String, String> environment(int httpPort, Path folder) {
        var account = TwilioSettings.usual().account();
        var merchant = DarajaSettings.observed().merchant();
        var settings = new HashMap<String, String>();
        settings.put("MIADI_MODE", "development");
        settings.put("MIADI_HTTP_PORT", Integer.toString(httpPort));
        settings.put("MIADI_OPS_PORT", Integer.toString(httpPort == 0 ? 0 : httpPort + 1));
        settings.put("MIADI_DATA_DIR", folder.toString());
        settings.put("MIADI_LOG_FORMAT", "text");
        settings.put("MIADI_PRACTICE_NAME", PRACTICE);
        settings.put("MIADI_PRACTICE_SHORT_NAME", "Mti Mmoja");
        settings.put("MIADI_PRACTICE_ADDRESS", "Ngong Road; Nairobi");
        settings.put("MIADI_PRACTICE_CONTACT", "desk@mtimmoja.example");
        settings.put("MIADI_MPESA_ENVIRONMENT", "sandbox");
        settings.put("MIADI_MPESA_BASE_URL", daraja.baseUrl());
        settings.put("MIADI_MPESA_SHORTCODE", merchant.shortcode());
        settings.put("MIADI_MPESA_PASSKEY", merchant.passkey());
        settings.put("MIADI_MPESA_CONSUMER_KEY", "sandbox-key");
        settings.put("MIADI_MPESA_CONSUMER_SECRET", "sandbox-secret");
        settings.put("MIADI_MPESA_INITIATOR", DarajaSimulator.INITIATOR);
        settings.put("MIADI_MPESA_INITIATOR_PASSWORD", DarajaSimulator.INITIATOR_PASSWORD);
        settings.put("MIADI_MPESA_CERTIFICATE", Initiator.certificate());
        settings.put("MIADI_MPESA_PULL_NUMBER", "254722000000");
        settings.put("MIADI_SMTP_HOST", LOOPBACK);
        settings.put("MIADI_SMTP_PORT", Integer.toString(mail.getSmtp().getPort()));
        settings.put("MIADI_SMTP_SECURITY", "none");
        settings.put("MIADI_SMTP_FROM", "miadi@mtimmoja.example");
        settings.put("MIADI_TWILIO_BASE_URL", twilio.baseUrl());
        settings.put("MIADI_TWILIO_ACCOUNT_SID", account.sid());
        settings.put("MIADI_TWILIO_AUTH_TOKEN", account.authToken());
        settings.put("MIADI_TWILIO_SENDER", "+15005550006");
        return settings;
    }

    public Config config(int httpPort, Path folder) {
        return switch (Config.read(environment(httpPort, folder), folder.resolve("miadi.properties"))) {
            case Config.Reading.Read(var config) -> config;
            case Config.Reading.Wrong(var problems) -> throw new IllegalStateException(String.join("; ", problems));
        };
    }

    public DarajaSimulator daraja() {
        return daraja;
    }

    public TwilioSimulator twilio() {
        return twilio;
    }

    public GreenMail mail() {
        return mail;
    }

    String mailPage() {
        return mailPage.address();
    }

    @Override
    public void close() {
        mailPage.close();
        mail.stop();
        twilio.close();
        daraja.close();
    }
}
