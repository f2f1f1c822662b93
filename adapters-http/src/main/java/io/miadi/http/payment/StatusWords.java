package io.miadi.http.payment;

import io.miadi.application.payment.FindPayments.Status;
import io.miadi.domain.identity.Language;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.PayerWords;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.PaymentPhase;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionState;
import io.miadi.http.language.Wording;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What a waiting client reads. It never asks for a PIN, or for another try, where the money would pay nothing. */
final class StatusWords {
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
    private static final Wording FAILED_FOR_GOOD = new Wording(
            "The payment did not go through, and no other request can be sent to your phone. Please ask at the desk.",
            "Malipo hayakufanikiwa, na hakuna ombi lingine linaloweza kutumwa kwenye simu yako. Tafadhali uliza ofisini.");
    private static final Wording WAITING = new Wording(
            "Check your phone and enter your M-Pesa PIN.", "Angalia simu yako na uweke PIN yako ya M-Pesa.");
    private static final Wording STILL_CHECKING = new Wording(
            "We are still checking with M-Pesa. Do not pay again; you will be told.",
            "Bado tunathibitisha na M-Pesa. Usilipe tena; utajulishwa.");
    private static final Wording PAID = new Wording("Paid. Thank you.", "Imelipwa. Asante.");
    private static final Wording PAID_AND_CANCELLED = new Wording(
            "This appointment was cancelled. We will tell you what becomes of your payment.",
            "Miadi hii imeghairiwa. Tutakujulisha kuhusu malipo yako.");
    private static final Wording PAID_AND_KEPT = new Wording(
            "This appointment was cancelled. By the practice's rule for late cancellations, nothing of your payment is paid back.",
            "Miadi hii imeghairiwa. Kwa kanuni ya ofisi kuhusu kughairi kwa kuchelewa, malipo yako hayatarudishwa.");
    private static final Wording PAID_AND_PARTLY_KEPT = new Wording(
            "This appointment was cancelled. By the practice's rule for late cancellations, {0} of your payment is kept and {1} is owed "
                    + "back to you.",
            "Miadi hii imeghairiwa. Kwa kanuni ya ofisi kuhusu kughairi kwa kuchelewa, {0} za malipo yako hazitarudishwa, na tunapaswa "
                    + "kukurudishia {1}.");
    private static final Wording CLOSE_REQUEST = new Wording(
            "If an M-Pesa request is still open on your phone, close it without entering your PIN.",
            "Kama bado kuna ombi la M-Pesa kwenye simu yako, lifunge bila kuweka PIN yako.");
    private static final Wording CANCELLED = new Wording("This appointment was cancelled.", "Miadi hii imeghairiwa.");
    private static final Wording OVER = new Wording("This appointment is over.", "Miadi hii imekwisha.");
    private static final Wording KEPT = new Wording(
            "If you have paid already, we keep the money for you and will tell you.",
            "Kama umeshalipa, tunakutunzia pesa hizo na tutakujulisha.");

    private StatusWords() {}

    static String of(Status status, Language language) {
        boolean again = status.phase().retryAllowed();
        return switch (status.phase().name()) {
            case NOT_PAYABLE ->
                (status.payment().filter(Payment::holdsMoney).isPresent() ? HELD : NOT_PAYABLE).in(language);
            case PAYABLE -> (again ? PAYABLE : AT_DESK).in(language);
            case WAITING -> WAITING.in(language);
            case STILL_CHECKING -> isWanted(status) ? STILL_CHECKING.in(language) : notWanted(status, language);
            case PAID -> paid(status, language);
            case FAILED -> again ? failed(status, language) : FAILED_FOR_GOOD.in(language);
        };
    }

    private static boolean isWanted(Status status) {
        return status.payment()
                .filter(payment -> PaymentPhase.wantsMoney(status.session(), payment))
                .isPresent();
    }

    /** For whoever has a prompt on the phone that would pay nothing any more. */
    private static String notWanted(Status status, Language language) {
        return sentences(language, isCancelled(status) ? CANCELLED : OVER, CLOSE_REQUEST, KEPT);
    }

    private static String paid(Status status, Language language) {
        var words = status.payment()
                .filter(_ -> isCancelled(status))
                .map(payment -> cancelled(status.session(), payment))
                .orElse(PAID);
        boolean promptOpen = status.payment().flatMap(Payment::liveAttempt).isPresent();
        return promptOpen ? sentences(language, words, CLOSE_REQUEST) : words.in(language);
    }

    private static Wording cancelled(Session session, Payment payment) {
        var kept = payment.kept(session);
        if (kept.isZero()) {
            return PAID_AND_CANCELLED;
        }
        var back = payment.owedBack(session);
        return back.isZero() ? PAID_AND_KEPT : PAID_AND_PARTLY_KEPT.with(kept, back);
    }

    private static boolean isCancelled(Status status) {
        return status.session().state() instanceof SessionState.Cancelled;
    }

    private static String failed(Status status, Language language) {
        return status.payment()
                .map(payment -> payment.attempts().getLast())
                .map(Attempt::fold)
                .flatMap(fold -> fold.failure())
                .map(failure -> PayerWords.of(failure.reason(), language))
                .orElseGet(() -> PAYABLE.in(language));
    }

    private static String sentences(Language language, Wording... words) {
        return Arrays.stream(words).map(each -> each.in(language)).collect(Collectors.joining(" "));
    }
}
