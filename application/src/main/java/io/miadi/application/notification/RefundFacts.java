package io.miadi.application.notification;

import io.miadi.application.recipient.Recipient;
import io.miadi.domain.notification.MessageKind;
import io.miadi.domain.notification.Notification;
import io.miadi.domain.notification.Subject;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.practice.Practice;

/** What messages about money that goes back say. What ended stays as it ended, so they are never out of date. */
final class RefundFacts {
    private final Practice practice;

    RefundFacts(Practice practice) {
        this.practice = practice;
    }

    Composition compose(Notification notification, Subject.OfRefund about, Recipient to, Scene scene) {
        var session = scene.session(about.session()).orElseThrow();
        var payment = scene.payment(about.payment()).orElseThrow();
        var refund = scene.refund(about.refund()).orElseThrow();
        var facts = new Facts(to, practice, notification.at())
                .time("when", session.time().start())
                .text("reference", payment.reference().value())
                .amount("amount", refund.amount())
                .link("/payments/" + payment.id());
        return switch (notification.kind()) {
            case MONEY_RETURNED ->
                Composition.Ready.of(
                        to,
                        facts.text(
                                        "receipt",
                                        refund.standing()
                                                .receipt()
                                                .map(Receipt::value)
                                                .orElse("-"))
                                .time("paidAt", refund.standing().since())
                                .message(MessageKind.MONEY_RETURNED));
            case REFUND_FAILED -> Composition.Ready.of(to, facts.message(MessageKind.REFUND_FAILED));
            default -> throw new IllegalArgumentException("not about a refund: " + notification.kind());
        };
    }
}
