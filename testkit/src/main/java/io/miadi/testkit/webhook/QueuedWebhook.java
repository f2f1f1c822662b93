package io.miadi.testkit.webhook;

import io.miadi.application.webhook.WebhookDeliveries.Claimed;
import io.miadi.application.webhook.WebhookDeliveries.Ended;
import io.miadi.application.webhook.WebhookDeliveries.Letter;
import io.miadi.application.webhook.WebhookDeliveries.State;
import io.miadi.application.webhook.WebhookLog.Delivery;
import io.miadi.application.webhook.WebhookLog.Try;
import io.miadi.application.webhook.WebhookType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A row of the queue in memory, with every try at it, oldest first. */
record QueuedWebhook(
        long number, UUID endpoint, Letter letter, WebhookType type, Instant at, Turn turn, List<Try> log) {

    /** @param next empty when it is not tried any more */
    private record Turn(State state, Optional<Instant> next, boolean leased, int tries, int before) {}

    static QueuedWebhook fresh(long number, UUID endpoint, Letter letter, WebhookType type, Instant at) {
        var turn = new Turn(State.WAITING, Optional.of(at), false, 0, 0);
        return new QueuedWebhook(number, endpoint, letter, type, at, turn, List.of());
    }

    State state() {
        return turn.state();
    }

    int tries() {
        return turn.tries();
    }

    int triesBefore() {
        return turn.before();
    }

    Instant dueAt() {
        return turn.next().orElseThrow();
    }

    boolean isDue(Instant now) {
        return turn.next().filter(next -> !next.isAfter(now)).isPresent();
    }

    boolean isInFlight(Instant now) {
        return turn.leased() && turn.next().filter(next -> next.isAfter(now)).isPresent();
    }

    QueuedWebhook leased(Instant until) {
        return in(new Turn(State.WAITING, Optional.of(until), true, turn.tries() + 1, turn.before()));
    }

    QueuedWebhook again(Instant now) {
        return in(new Turn(State.WAITING, Optional.of(now), false, turn.tries(), turn.tries()));
    }

    QueuedWebhook givenUp() {
        return turn.next().isEmpty()
                ? this
                : in(new Turn(State.FAILED, Optional.empty(), false, turn.tries(), turn.before()));
    }

    QueuedWebhook ended(Claimed claimed, Try tried, Ended ended) {
        var all = new ArrayList<>(log);
        all.add(tried);
        boolean moves = turn.leased() && turn.tries() == claimed.number();
        var next = moves ? new Turn(ended.state(), ended.next(), false, turn.tries(), turn.before()) : turn;
        return new QueuedWebhook(number, endpoint, letter, type, at, next, List.copyOf(all));
    }

    private QueuedWebhook in(Turn next) {
        return new QueuedWebhook(number, endpoint, letter, type, at, next, log);
    }

    Delivery shown() {
        var latest = log.isEmpty() ? Optional.<Try>empty() : Optional.of(log.getLast());
        return new Delivery(number, letter.event(), type.wire(), at, turn.state(), turn.tries(), turn.next(), latest);
    }
}
