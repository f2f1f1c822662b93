package io.miadi.application.notification;

import io.miadi.application.recipient.Recipient;
import io.miadi.domain.money.Money;
import io.miadi.domain.notification.MessageKind;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.PaymentPhase;
import io.miadi.domain.practice.Practice;
import io.miadi.domain.session.Session;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the facts of one message for one reader, written as that reader reads them. */
final class Facts {
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final Recipient reader;
    private final Practice practice;
    private final Formats formats;
    private final Instant told;

    /** @param told when that happened which is told, so that the same message has the same words whenever it is written */
    Facts(Recipient reader, Practice practice, Instant told) {
        this.reader = reader;
        this.practice = practice;
        this.told = told;
        this.formats = new Formats(reader.language(), reader.zone(), practice.zone());
        text("name", reader.name().value());
        text("practice", practice.name());
        text("shortName", practice.shortName());
        text("contact", practice.contact());
        text("home", practice.publicUrl().toString());
        link("/");
    }

    Facts text(String name, String value) {
        facts.put(name, value);
        return this;
    }

    /** A time in full, and under the name with {@code Brief} behind it for an SMS. */
    Facts time(String name, Instant at) {
        return text(name, formats.moment(at)).text(name + "Brief", formats.brief(at, told));
    }

    Facts amount(String name, Money money) {
        return text(name, formats.amount(money));
    }

    /** An amount of which a message speaks only where there is one. */
    Facts amountUnlessZero(String name, Money money) {
        return money.isZero() ? this : amount(name, money);
    }

    /** That a request is live which would pay nothing any more, should it still be on the phone; its value is never shown. */
    Facts openRequest(Session session, Payment payment) {
        boolean useless = payment.liveAttempt().isPresent() && !PaymentPhase.wantsMoney(session, payment);
        return useless ? text("openRequest", "yes") : this;
    }

    /** The page that the message's button opens. */
    Facts link(String path) {
        return text("link", practice.page(path).toString());
    }

    Message message(MessageKind kind) {
        return new Message(kind, reader.language(), facts);
    }
}
