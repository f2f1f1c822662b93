package io.miadi.http.identity;

import io.miadi.domain.identity.PasswordPolicy.Flaw;
import io.miadi.http.language.Wording;
import io.miadi.http.problem.FieldError;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.route.Answer;
import java.time.Duration;

/** The refusals that several routes of identity share. */
final class Refusals {
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private Refusals() {}

    static Answer notFound() {
        return Answer.problem(Problem.of(ProblemType.NOT_FOUND));
    }

    static Answer forbidden() {
        return Answer.problem(Problem.of(ProblemType.FORBIDDEN));
    }

    static Answer stale() {
        return Answer.problem(Problem.of(ProblemType.STALE_VERSION));
    }

    static Answer notFresh() {
        return Answer.problem(Problem.of(ProblemType.FRESH_SIGN_IN_REQUIRED));
    }

    static Answer wait(Duration delay) {
        return Answer.problem(Problem.tooMany(delay));
    }

    static Answer busy() {
        return Answer.problem(Problem.of(ProblemType.OVERLOADED).retryAfter(MOMENT));
    }

    /** The same for everybody, so that it tells nobody who has an account. */
    static Answer noMail() {
        return Answer.problem(Problem.of(ProblemType.UNAVAILABLE)
                .saying(new Wording(
                        "This installation sends no e-mail, so no link can reach you. Ask the practice.",
                        "Mfumo huu hautumi barua pepe, hivyo kiungo hakiwezi kukufikia. Uliza ofisi.")));
    }

    static Answer noMailToInvite() {
        return Answer.problem(Problem.of(ProblemType.UNAVAILABLE)
                .saying(new Wording(
                        "Nobody was invited: this installation sends no e-mail, and an invitation is one. Have"
                                + " MIADI_SMTP_HOST set up and the server restarted, then invite again.",
                        "Hakuna aliyealikwa: mfumo huu hautumi barua pepe, na mwaliko hutumwa kwa barua pepe."
                                + " MIADI_SMTP_HOST iwekwe na seva ianzishwe upya, kisha alika tena.")));
    }

    /** One answer for a token that is false, used, withdrawn or expired. */
    static Answer linkRefused() {
        var message = new Wording(
                "This link is not valid or not valid any more. Ask for a new one.",
                "Kiungo hiki si halali au kimekwisha muda. Omba kipya.");
        return Answer.problem(Problem.of(ProblemType.UNPROCESSABLE, new FieldError("token", "not-valid", message)));
    }

    static Answer weakPassword(String field, Flaw flaw) {
        return Answer.problem(Problem.of(ProblemType.WEAK_PASSWORD, new FieldError(field, code(flaw), wording(flaw))));
    }

    private static String code(Flaw flaw) {
        return switch (flaw) {
            case TOO_SHORT -> "too-short";
            case TOO_LONG -> "too-long";
            case MADE_OF_KNOWN_WORDS -> "made-of-known-words";
            case GUESSABLE -> "guessable";
        };
    }

    private static Wording wording(Flaw flaw) {
        return switch (flaw) {
            case TOO_SHORT -> new Wording("Use at least 15 characters.", "Tumia angalau herufi 15.");
            case TOO_LONG -> new Wording("Use at most 256 characters.", "Tumia herufi zisizozidi 256.");
            case MADE_OF_KNOWN_WORDS ->
                new Wording(
                        "Use more than your name, your address and our name.",
                        "Usitumie tu jina lako, anwani yako au jina letu.");
            case GUESSABLE ->
                new Wording(
                        "This is easy to guess. Several unrelated words are better.",
                        "Hili ni rahisi kukisia. Maneno kadhaa yasiyohusiana ni bora.");
        };
    }
}
