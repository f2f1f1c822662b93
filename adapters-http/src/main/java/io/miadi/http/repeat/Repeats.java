package io.miadi.http.repeat;

import io.miadi.application.idempotency.RequestKey;
import io.miadi.application.idempotency.RequestKeys;
import io.miadi.application.idempotency.RequestKeys.StoredAnswer;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.http.json.StrictJson;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.route.Answer;
import io.miadi.http.route.Call;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Gives the same request the same answer: keeps the first one, and sends its very bytes again. */
public final class Repeats {
    private static final String REPLAYED = "Idempotent-Replayed";
    private static final Duration SOON = Duration.ofSeconds(1);

    private final UnitOfWork unitOfWork;
    private final RequestKeys keys;
    private final StrictJson json = StrictJson.forClients();

    public Repeats(UnitOfWork unitOfWork, RequestKeys keys) {
        this.unitOfWork = unitOfWork;
        this.keys = keys;
    }

    /** The key of the call, unique for its caller and route. */
    public static RequestKey keyOf(Call call, String route) {
        var scope = call.signedIn().person() + " " + route;
        return new RequestKey(
                scope, call.idempotencyKey().value(), call.digest().hex());
    }

    /**
     * Answers with the view, and with the same bytes whenever the key comes again; with another's bytes when a repetition of the
     * request came to its answer first.
     */
    public Answer keep(RequestKey key, int status, Object view) {
        var answer = new StoredAnswer(status, new String(json.write(view), StandardCharsets.UTF_8));
        return sent(unitOfWork.run(() -> keys.answer(key, answer)));
    }

    public Answer replay(StoredAnswer stored) {
        return sent(stored).withHeader(REPLAYED, "true");
    }

    /** An answer made anew for a request whose first answer was never kept. */
    public Answer rebuilt(RequestKey key, int status, Object view) {
        return keep(key, status, view).withHeader(REPLAYED, "true");
    }

    private static Answer sent(StoredAnswer kept) {
        return Answer.bytes(kept.status(), "application/json", kept.body().getBytes(StandardCharsets.UTF_8));
    }

    public static Answer stillRunning() {
        return Answer.problem(Problem.of(ProblemType.IDEMPOTENCY_IN_PROGRESS).retryAfter(SOON));
    }

    public static Answer keyReused() {
        return Answer.problem(Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED));
    }
}
