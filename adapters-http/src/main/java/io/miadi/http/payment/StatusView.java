package io.miadi.http.payment;

import io.miadi.application.payment.FindPayments.Status;
import io.miadi.domain.identity.Language;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.PayerWords;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.session.SessionState;
import io.miadi.http.language.Wording;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a waiting client is shown.
 *
 * @param phase {@code NOT_PAYABLE, PAYABLE, WAITING, STILL_CHECKING, PAID} or {@code FAILED}
 * @param message the same in the client's words
 * @param pollAfterSeconds when to ask again; null when nothing more will come by itself
 * @param retryAllowed whether another prompt may be sent now
 * @param attempt the number of the last attempt; null before the first
 */
public record StatusView(
        UUID sessionId,
        @Nullable UUID paymentId,
        String sessionState,
        String phase,
        String message,
        @Nullable Long pollAfterSeconds,
        boolean retryAllowed,
        @Nullable Integer attempt,
        @Nullable PaymentSummaryView payment) {
    private static final Wording NOT_PAYABLE =
            new Wording("There is nothing to pay at the moment.", "Hakuna cha kulipa kwa sasa.");
    private static final Wording HELD = new Wording(
            "A payment of yours came that could not be used for this appointment. We hold it for you and will contact you.",
            "Malipo yako yamefika lakini hayakuweza kutumika kwa miadi hii. Tunakutunzia na tutawasiliana nawe.");
    private static final Wording PAYABLE =
            new Wording("Ready to be paid by M-Pesa.", "Iko tayari kulipiwa kwa M-Pesa.");
    private static final Wording AT_DESK = new Wording(
            "This cannot be paid by an M-Pesa prompt. Please pay at the desk.",
            "Hii haiwezi kulipwa kwa ombi la M-Pesa. Tafadhali lipa ofisini.");
    private static final Wording WAITING = new Wording(
            "Check your phone and enter your M-Pesa PIN.", "Angalia simu yako na uweke PIN yako ya M-Pesa.");
    private static final Wording STILL_CHECKING = new Wording(
            "We are still checking with M-Pesa. Do not pay again; you will be told.",
            "Bado tunathibitisha na M-Pesa. Usilipe tena; utajulishwa.");
    private static final Wording PAID = new Wording("Paid. Thank you.", "Imelipwa. Asante.");
    private static final Wording CANCELLED = new Wording(
            "This appointment was cancelled. We will tell you what becomes of your payment.",
            "Miadi hii imeghairiwa. Tutakujulisha kuhusu malipo yako.");

    static StatusView of(Status status, Language language) {
        var payment = status.payment();
        var last = payment.map(Payment::attempts).filter(a -> !a.isEmpty()).map(a -> a.getLast());
        return new StatusView(
                status.session().id().value(),
                payment.map(p -> p.id().value()).orElse(null),
                status.session().state().name().text(),
                status.phase().name().name(),
                message(status, last, language),
                status.phase().pollAfter().map(Duration::toSeconds).orElse(null),
                status.phase().retryAllowed(),
                last.map(Attempt::number).orElse(null),
                payment.map(PaymentSummaryView::of).orElse(null));
    }

    private static String message(Status status, Optional<Attempt> last, Language language) {
        var phase = status.phase();
        return switch (phase.name()) {
            case NOT_PAYABLE ->
                (status.payment().filter(Payment::holdsMoney).isPresent() ? HELD : NOT_PAYABLE).in(language);
            case PAYABLE -> (phase.retryAllowed() ? PAYABLE : AT_DESK).in(language);
            case WAITING -> WAITING.in(language);
            case STILL_CHECKING -> STILL_CHECKING.in(language);
            case PAID -> (status.session().state() instanceof SessionState.Cancelled ? CANCELLED : PAID).in(language);
            case FAILED ->
                last.flatMap(a -> a.fold().failure())
                        .map(f -> PayerWords.of(f.reason(), language))
                        .orElseGet(() -> PAYABLE.in(language));
        };
    }
}
