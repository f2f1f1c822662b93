package io.miadi.testkit.webhook;

import io.miadi.application.webhook.WebhookSender;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Another program that does what it is told to, and remembers all that it heard. For one thread. */
public final class ScriptedReceiver implements WebhookSender {
    private final Deque<Turn> script = new ArrayDeque<>();
    private final List<Request> heard = new ArrayList<>();
    private final List<Request> taken = new ArrayList<>();

    /** What becomes of one request. */
    public sealed interface Turn {
        /** It arrives and is answered. */
        record Answers(int status) implements Turn {}

        /** It arrives, and nobody hears the answer. */
        record TakesInSilence() implements Turn {}

        /** It does not arrive. */
        record Lost() implements Turn {}

        /** It arrives, and whoever sent it is no more before the answer comes. */
        record SenderDies() implements Turn {}
    }

    /** The end of the sending program. */
    public static final class SenderDied extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Does this with the next request that has nothing planned for it; with all others it answers 204. */
    public void plan(Turn turn) {
        script.add(turn);
    }

    /** What arrived. */
    public List<Request> heard() {
        return List.copyOf(heard);
    }

    /** What arrived and was acted upon. */
    public List<Request> taken() {
        return List.copyOf(taken);
    }

    @Override
    public boolean mayCall(URI url) {
        return true;
    }

    @Override
    public Reply send(Request request) {
        var turn = script.isEmpty() ? new Turn.Answers(204) : script.remove();
        if (!(turn instanceof Turn.Lost)) {
            heard.add(request);
        }
        if (turn instanceof Turn.TakesInSilence
                || turn instanceof Turn.SenderDies
                || turn instanceof Turn.Answers(int status) && status / 100 == 2) {
            taken.add(request);
        }
        return switch (turn) {
            case Turn.Answers(int status) -> new Reply.Answered(status);
            case Turn.TakesInSilence() -> new Reply.NoAnswer("InterruptedIOException");
            case Turn.Lost() -> new Reply.NoAnswer("ConnectException");
            case Turn.SenderDies() -> throw new SenderDied();
        };
    }
}
