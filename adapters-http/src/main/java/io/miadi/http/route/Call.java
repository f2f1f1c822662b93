package io.miadi.http.route;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.miadi.domain.identity.Language;
import io.miadi.http.caller.Caller;
import io.miadi.http.idempotency.IdempotencyKey;
import io.miadi.http.idempotency.RequestDigest;
import io.miadi.http.json.IdText;
import io.miadi.http.json.StrictJson;
import io.miadi.http.page.PageRequest;
import io.miadi.http.problem.AcceptedForm;
import io.miadi.http.problem.FieldError;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.problem.Refusal;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A request that has passed every check of its route, and the only way to read it. The readers throw a
 * {@link io.miadi.http.problem.Refusal} when the caller sent something unreadable; handlers let it pass. For one thread.
 */
public final class Call {
    private static final int LONGEST_TOKEN = 64;

    private final Arrival arrival;
    private final Sender sender;
    private final Caller caller;
    private final byte[] body;
    private final Readers readers;

    public Call(Arrival arrival, Sender sender, Caller caller, byte[] body, Readers readers) {
        this.arrival = arrival;
        this.sender = sender;
        this.caller = caller;
        this.body = body;
        this.readers = readers;
    }

    public Caller caller() {
        return caller;
    }

    /** The signed-in caller; to ask for one on a route that is open to all is a mistake in the route. */
    public Caller.SignedIn signedIn() {
        return switch (caller) {
            case Caller.SignedIn person -> person;
            case Caller.Anonymous() ->
                throw new IllegalStateException(arrival.route().path() + " needs no login");
        };
    }

    public InetAddress address() {
        return sender.address();
    }

    public Language language() {
        return sender.language();
    }

    public String correlationId() {
        return sender.correlationId();
    }

    /** An id in the path; one that is not even an id is answered like one that does not exist. */
    public UUID id(String name) {
        return IdText.parse(parameter(name))
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).asRefusal());
    }

    /** A word in the path, at most 64 letters, digits, dots, hyphens and underscores; anything else is not found. */
    public String token(String name) {
        String text = parameter(name);
        boolean plain = text.length() <= LONGEST_TOKEN && text.chars().allMatch(Call::isTokenCharacter);
        if (!plain) {
            throw Problem.of(ProblemType.NOT_FOUND).asRefusal();
        }
        return text;
    }

    public Optional<String> query(String name) {
        return arrival.query().value(name);
    }

    public Optional<String> header(String name) {
        return arrival.headers().apply(name);
    }

    /** The body, read strictly. */
    public <T> T body(Class<T> type) {
        return json().read(body, type);
    }

    /** The bytes as they came, for what is verified or kept before it is understood; not a copy, not to be changed. */
    public byte[] rawBody() {
        return body;
    }

    /**
     * The page asked for by {@code limit} and {@code cursor}.
     *
     * @param list names the list and its order; a cursor of another list is refused
     */
    public PageRequest page(String list) {
        int limit = query("limit").map(Call::limit).orElse(PageRequest.DEFAULT_LIMIT);
        List<String> after = query("cursor")
                .map(cursor -> readers.cursors()
                        .decode(list, cursor)
                        .orElseThrow(() -> Problem.of(ProblemType.INVALID_CURSOR, FieldError.invalid("cursor"))
                                .asRefusal()))
                .orElse(List.of());
        return new PageRequest(limit, after);
    }

    public String cursor(String list, List<String> sortKey) {
        return readers.cursors().encode(list, sortKey);
    }

    /** The caller's key, on routes that move money or send something; its absence is refused. */
    public IdempotencyKey idempotencyKey() {
        var text =
                header(IdempotencyKey.HEADER).orElseThrow(() -> keyRefused(FieldError.required(IdempotencyKey.HEADER)));
        return IdempotencyKey.parse(text)
                .orElseThrow(() -> keyRefused(FieldError.invalid(IdempotencyKey.HEADER, AcceptedForm.REQUEST_KEY)));
    }

    private static Refusal keyRefused(FieldError error) {
        return Problem.of(ProblemType.IDEMPOTENCY_KEY_REQUIRED, error).asRefusal();
    }

    /** What this request asks for, to be compared with an earlier one of the same key. */
    public RequestDigest digest() {
        var tree = body.length == 0 ? MissingNode.getInstance() : json().tree(body);
        return RequestDigest.of(arrival.route().method().name(), arrival.path(), tree);
    }

    /** The same for a route whose body is a file. */
    public RequestDigest fileDigest() {
        return RequestDigest.ofBytes(arrival.route().method().name(), arrival.path(), body);
    }

    private StrictJson json() {
        return arrival.route().access().contains(Access.PROVIDER_CALLBACK)
                ? readers.providerJson()
                : readers.clientJson();
    }

    private String parameter(String name) {
        String value = arrival.pathParameters().get(name);
        if (value == null) {
            throw new IllegalStateException(arrival.route().path() + " has no parameter " + name);
        }
        return value;
    }

    private static int limit(String text) {
        boolean number = !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int limit = number ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > PageRequest.MOST) {
            throw Problem.of(ProblemType.INVALID_REQUEST, FieldError.invalid("limit", AcceptedForm.LIMIT))
                    .asRefusal();
        }
        return limit;
    }

    private static boolean isTokenCharacter(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '_'
                || c == '.';
    }
}
