package io.miadi.documents;

import io.miadi.application.notification.Formats;
import io.miadi.application.notification.Message;
import io.miadi.application.receipt.ReceiptDocument;
import io.miadi.domain.identity.Language;
import io.miadi.domain.identity.PersonName;
import io.miadi.domain.money.Money;
import io.miadi.domain.notification.MessageKind;
import io.miadi.domain.payment.PaymentMethod;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.practice.Practice;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Messages and receipts with every fact that any text may name. */
final class Examples {
    static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
    static final Instant START = Instant.parse("2026-11-23T06:00:00Z");
    static final Practice PRACTICE = new Practice(
            "Amani Wellness Centre",
            "Amani",
            List.of("Ngong Road 14, 2nd floor", "P.O. Box 1234-00100 Nairobi"),
            "+254 700 000 000",
            NAIROBI,
            URI.create("https://amani.example.org"));

    private Examples() {}

    static Message message(MessageKind kind, Language language) {
        var formats = new Formats(language, NAIROBI, NAIROBI);
        var facts = new LinkedHashMap<String, String>();
        for (var time : List.of("when", "until", "freeUntil", "paidAt", "at", "expires")) {
            facts.put(time, formats.moment(START));
            facts.put(time + "Brief", formats.brief(START, START.minus(Duration.ofDays(400))));
        }
        facts.put("name", "Wanjikũ Ng'ang'a");
        facts.put("client", "Baraka Mwangi");
        facts.put("what", "Couples therapy");
        facts.put("practitioner", "Dr. Otieno");
        facts.put("practice", PRACTICE.name());
        facts.put("shortName", PRACTICE.shortName());
        facts.put("contact", PRACTICE.contact());
        facts.put("home", PRACTICE.publicUrl().toString());
        facts.put("link", PRACTICE.publicUrl() + "/sessions/0198c0de-0000-7000-8000-000000000001");
        facts.put("amount", formats.amount(Money.kes(1500)));
        facts.put("kept", formats.amount(Money.kes(1125)));
        facts.put("back", formats.amount(Money.kes(375)));
        facts.put("openRequest", "yes");
        facts.put("reference", "MD-0123456J");
        facts.put("number", "MD-0123456J-1");
        facts.put("receipt", "TKL1AB2CD3");
        facts.put("providerReceipt", "TKL1AB2CD3");
        facts.put("reason", "Your M-Pesa balance was not enough. Top up and try again.");
        return new Message(kind, language, facts);
    }

    /** Cash for a part, which leaves so much to be paid. */
    static ReceiptDocument part(Language language, Money leaves) {
        var whole = receipt(language);
        var at = whole.paid().at();
        return new ReceiptDocument(
                whole.number(),
                PRACTICE,
                whole.client(),
                START,
                new ReceiptDocument.Paid(Money.kes(400), PaymentMethod.CASH, at, Optional.of(leaves)),
                Optional.empty(),
                language);
    }

    static ReceiptDocument receipt(Language language) {
        return new ReceiptDocument(
                "MD-0123456J-1",
                PRACTICE,
                new PersonName("Wanjikũ Ng'ang'a"),
                START,
                new ReceiptDocument.Paid(
                        Money.kes(1500), PaymentMethod.MPESA, Instant.parse("2026-11-21T09:14:07Z"), Optional.empty()),
                Optional.of(new Receipt("TKL1AB2CD3")),
                language);
    }
}
