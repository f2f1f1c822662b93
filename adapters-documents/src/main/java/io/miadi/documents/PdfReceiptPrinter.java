package io.miadi.documents;

import com.samskivert.mustache.Template;
import io.miadi.application.notification.Formats;
import io.miadi.application.receipt.ReceiptDocument;
import io.miadi.application.receipt.ReceiptPrinter;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Receipt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prints receipts as a page and, from the same page, as a PDF of A5 with its one font embedded. */
public final class PdfReceiptPrinter implements ReceiptPrinter {
    private static final Template PAGE = Layout.html("receipt.html.mustache");

    @Override
    public String html(ReceiptDocument receipt) {
        return PAGE.execute(page(receipt));
    }

    @Override
    public byte[] pdf(ReceiptDocument receipt) {
        return PdfPages.of(html(receipt), receipt.paid().at(), receipt.number().hashCode());
    }

    private static Map<String, Object> page(ReceiptDocument receipt) {
        var phrases = Phrases.in(receipt.language());
        var practice = receipt.practice();
        var formats = new Formats(receipt.language(), practice.zone(), practice.zone());
        var page = new HashMap<String, Object>();
        page.put("language", receipt.language().tag());
        page.put("title", phrases.raw("document.title"));
        page.put("number", receipt.number());
        page.put("practice", practice.name());
        page.put("address", practice.address());
        page.put("contact", practice.contact());
        page.put("amount", formats.amount(receipt.paid().amount()));
        page.put("numberLabel", phrases.raw("document.number"));
        page.put("amountLabel", phrases.raw("document.amount"));
        page.put("rows", rows(receipt, phrases, formats));
        page.put("thanks", phrases.raw("document.thanks"));
        page.put("note", phrases.raw("document.note"));
        return page;
    }

    private static List<Layout.Row> rows(ReceiptDocument receipt, Phrases phrases, Formats formats) {
        var session = Map.of("session", formats.moment(receipt.sessionAt()));
        var rows = new ArrayList<>(List.of(
                new Layout.Row(phrases.raw("document.client"), receipt.client().value()),
                new Layout.Row(phrases.raw("document.for"), phrases.say("document.session", session)),
                new Layout.Row(
                        phrases.raw("document.paidAt"),
                        formats.moment(receipt.paid().at())),
                new Layout.Row(
                        phrases.raw("document.method"),
                        phrases.raw("document.method." + receipt.paid().method()))));
        receipt.paid().leaves().map(rest -> part(rest, phrases, formats)).ifPresent(rows::add);
        provider(receipt, phrases).ifPresent(rows::add);
        return rows;
    }

    private static Layout.Row part(Money rest, Phrases phrases, Formats formats) {
        var words = rest.isZero()
                ? phrases.raw("document.part.last")
                : phrases.say("document.part.leaves", Map.of("rest", formats.amount(rest)));
        return new Layout.Row(phrases.raw("document.part"), words);
    }

    /** Money at the desk has no number but ours, unless the card terminal printed one. */
    private static Optional<Layout.Row> provider(ReceiptDocument receipt, Phrases phrases) {
        var label = phrases.raw("document.provider");
        if (receipt.provider().isEmpty() && receipt.paid().method().isDesk()) {
            return Optional.empty();
        }
        var number = receipt.provider().map(Receipt::value).orElseGet(() -> phrases.raw("document.provider.follows"));
        return Optional.of(new Layout.Row(label, number));
    }
}
