package io.miadi.http.payment;

import io.miadi.application.receipt.FindReceipt;
import io.miadi.application.receipt.FindReceipt.Outcome;
import io.miadi.application.receipt.ReceiptDocument;
import io.miadi.application.receipt.ReceiptPrinter;
import io.miadi.domain.payment.PaymentId;
import io.miadi.http.language.Wording;
import io.miadi.http.problem.AcceptedForm;
import io.miadi.http.problem.FieldError;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.route.Access;
import io.miadi.http.route.Answer;
import io.miadi.http.route.Call;
import io.miadi.http.route.CallingPerson;
import io.miadi.http.route.Load;
import io.miadi.http.route.Route;
import io.miadi.http.route.Routes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Receipts to download, as a page or as a PDF. */
public final class ReceiptRoutes {
    private static final Wording NO_SUCH_ATTEMPT = new Wording(
            "This payment has no attempt number {0}. Leave the number out for the last one that paid.",
            "Malipo haya hayana jaribio nambari {0}. Usitaje nambari ili kupata la mwisho lililolipa.");
    private static final Wording NOTHING_PAID = new Wording(
            "No money has come for this, so there is no receipt.",
            "Hakuna pesa zilizofika kwa hili, kwa hivyo hakuna risiti.");

    private final FindReceipt find;
    private final ReceiptPrinter printer;

    public ReceiptRoutes(FindReceipt find, ReceiptPrinter printer) {
        this.find = find;
        this.printer = printer;
    }

    public void register(Routes routes) {
        routes.add(Route.get("/api/v1/payments/{id}/receipt", Access.SIGNED_IN, this::receipt)
                .load(Load.EXPORT));
    }

    private Answer receipt(Call call) {
        boolean pdf = switch (call.query("format").orElse("html")) {
            case "html" -> false;
            case "pdf" -> true;
            default -> throw refusal(FieldError.noneOf("format", List.of("html", "pdf")));
        };
        var query = new FindReceipt.Query(
                CallingPerson.of(call), new PaymentId(call.id("id")), attempt(call), call.language());
        return switch (find.handle(query)) {
            case Outcome.Found(var document) -> pdf ? pdf(document) : html(document);
            case Outcome.NotFound() -> Answer.problem(Problem.of(ProblemType.NOT_FOUND));
            case Outcome.NoSuchAttempt(var number) ->
                Answer.problem(Problem.of(ProblemType.NOT_FOUND).saying(NO_SUCH_ATTEMPT.with(number)));
            case Outcome.NothingPaid() ->
                Answer.problem(Problem.of(ProblemType.WRONG_STATE).saying(NOTHING_PAID));
        };
    }

    private Answer pdf(ReceiptDocument document) {
        return Answer.bytes(200, "application/pdf", printer.pdf(document))
                .withHeader("Content-Disposition", name(document, "pdf"));
    }

    private Answer html(ReceiptDocument document) {
        byte[] page = printer.html(document).getBytes(StandardCharsets.UTF_8);
        return Answer.bytes(200, "text/html; charset=utf-8", page)
                .withHeader("Content-Disposition", name(document, "html"))
                .withHeader("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'");
    }

    private static String name(ReceiptDocument document, String kind) {
        return "attachment; filename=\"receipt-" + document.number() + "." + kind + "\"";
    }

    private static Optional<Integer> attempt(Call call) {
        return call.query("attempt").map(text -> {
            boolean number =
                    text.length() <= 4 && !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!number) {
                throw refusal(FieldError.invalid("attempt", AcceptedForm.ATTEMPT));
            }
            return Integer.parseInt(text);
        });
    }

    private static RuntimeException refusal(FieldError error) {
        return Problem.of(ProblemType.INVALID_REQUEST, error).asRefusal();
    }
}
