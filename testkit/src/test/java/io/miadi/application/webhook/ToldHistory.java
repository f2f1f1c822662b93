package io.miadi.application.webhook;

import io.miadi.application.secret.Secret;
import io.miadi.testkit.webhook.ScriptedReceiver.SenderDied;
import io.miadi.testkit.webhook.ScriptedReceiver.Turn;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A history of one endpoint, in which anything may happen between two steps of a delivery, also while a request is under way. */
final class ToldHistory implements WebhookSender {
    private static final Duration OVERLAP = Duration.ofHours(24);

    private final Told told = new Told();
    private final DeliverWebhooks first = told.node(this);
    private final DeliverWebhooks second = told.node(this);
    private final Deque<Step> meanwhile;
    private final Map<String, String> bodies = new HashMap<>();
    private final List<String> flaws = new ArrayList<>();
    private Secret secret = Told.SECRET;
    private Optional<Secret> former = Optional.empty();
    private Instant formerUntil = Instant.MIN;
    private int secrets;
    private boolean underWay;

    /** What can happen. */
    enum Step {
        ANNOUNCE,
        FIRST_NODE,
        SECOND_NODE,
        MOMENT,
        HOURS,
        ROTATE,
        PAUSE,
        RESUME,
        REPLAY
    }

    /**
     * @param troubles what becomes of the first requests; all others are answered
     * @param meanwhile what happens while requests are under way, one step at each
     */
    ToldHistory(List<Turn> troubles, List<Step> meanwhile) {
        troubles.forEach(told.receiver::plan);
        this.meanwhile = new ArrayDeque<>(meanwhile);
    }

    void take(Step step) {
        switch (step) {
            case ANNOUNCE -> told.announce();
            case FIRST_NODE -> pass(first);
            case SECOND_NODE -> pass(second);
            case MOMENT -> told.clock.advance(Duration.ofSeconds(6));
            case HOURS -> told.clock.advance(Duration.ofHours(3));
            case ROTATE -> rotate();
            case PAUSE -> told.change(told.known().paused(told.clock.instant()));
            case RESUME -> told.change(told.known().resumed());
            case REPLAY -> told.ports.log().replaySince(told.endpoint, Instant.EPOCH, told.clock.instant());
        }
    }

    private void pass(DeliverWebhooks node) {
        for (long delivery : node.due()) {
            try {
                node.one(delivery);
            } catch (SenderDied dead) {
                // Its lease ends by itself; whoever passes next is another process.
                return;
            }
        }
    }

    private void rotate() {
        secrets++;
        former = Optional.of(secret);
        formerUntil = told.clock.instant().plus(OVERLAP);
        var bytes = ("secret number " + secrets + " of this endpoint").getBytes(StandardCharsets.UTF_8);
        secret = Secret.of("whsec_" + Base64.getEncoder().encodeToString(bytes));
        told.ports.endpoints().rotate(told.endpoint, secret, formerUntil);
    }

    /** Nothing goes wrong any more, and days pass. */
    void calmDown() {
        meanwhile.clear();
        for (int day = 0; day < 12; day++) {
            told.change(told.known().resumed());
            for (int look = 0; look < 25; look++) {
                pass(first);
            }
            told.clock.advance(Duration.ofHours(27));
        }
    }

    @Override
    public boolean mayCall(URI url) {
        return true;
    }

    @Override
    public Reply send(Request request) {
        check(request);
        if (!underWay && !meanwhile.isEmpty()) {
            underWay = true;
            take(meanwhile.remove());
            underWay = false;
        }
        return told.receiver.send(request);
    }

    /** What a careful receiver would find wrong with a request. */
    private void check(Request request) {
        var known = bodies.putIfAbsent(request.id(), request.body());
        if (known != null && !known.equals(request.body())) {
            flaws.add("another body under " + request.id());
        }
        if (!isSignedWith(secret, request)) {
            flaws.add("not signed with the present secret: " + request.id());
        }
        boolean overlaps = told.clock.instant().isBefore(formerUntil);
        if (overlaps && former.filter(before -> !isSignedWith(before, request)).isPresent()) {
            flaws.add("not signed with the former secret: " + request.id());
        }
    }

    private static boolean isSignedWith(Secret secret, Request request) {
        var at = Instant.ofEpochSecond(request.timestamp());
        var wanted = WebhookSignature.of(secret, request.id(), at, request.body());
        return List.of(request.signature().split(" ", -1)).contains(wanted);
    }

    /** The ids of all that happened. */
    List<String> announced() {
        return told.ports.log().list(told.endpoint, Optional.empty(), OptionalLong.empty(), 1_000).stream()
                .map(WebhookLog.Delivery::messageId)
                .toList();
    }

    /** The ids of what the receiver acted upon, as often as it did. */
    List<String> arrived() {
        return told.receiver.taken().stream().map(Request::id).toList();
    }

    List<String> flaws() {
        return List.copyOf(flaws);
    }
}
