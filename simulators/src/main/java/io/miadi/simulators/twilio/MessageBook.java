package io.miadi.simulators.twilio;

import io.miadi.simulators.Dice;
import io.miadi.simulators.time.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Every message that was accepted, and its way to the handset. Safe for many threads. */
public final class MessageBook {
    private final Map<String, Message> bySid = new LinkedHashMap<>();
    private final Handsets handsets;
    private final Timeline timeline;
    private final Duration step;
    private final Dice dice;

    /** @param step the time between two statuses */
    MessageBook(Handsets handsets, Timeline timeline, Duration step, Dice dice) {
        this.handsets = handsets;
        this.timeline = timeline;
        this.step = step;
        this.dice = dice;
    }

    /** Accepts a message; it does not move until {@link #dispatch}. */
    synchronized Message accept(Message.Envelope envelope, String body) {
        var first =
                envelope.sender() instanceof Message.Sender.Service ? Message.Status.ACCEPTED : Message.Status.QUEUED;
        var progress = new Message.Progress(first, Optional.empty(), Optional.empty());
        var message = new Message("SM" + dice.hex(32), envelope, body, timeline.instant(), progress);
        bySid.put(message.sid(), message);
        return message;
    }

    /** Starts the message on its way; every change of status is told to the listener. */
    void dispatch(Message message, Consumer<Message> changed) {
        follow(message.sid(), way(handsets.fate(message.envelope().to())), changed);
    }

    /** The next step is set in motion before this one is told: a slow listener does not hold the message up. */
    private void follow(String sid, List<Step> way, Consumer<Message> changed) {
        if (!way.isEmpty()) {
            timeline.after(step, () -> {
                var moved = move(sid, way.getFirst());
                follow(sid, way.subList(1, way.size()), changed);
                changed.accept(moved);
            });
        }
    }

    private static List<Step> way(Handsets.Fate fate) {
        return switch (fate) {
            case Handsets.Fate.Delivered() -> List.of(Step.to(Message.Status.SENT), Step.to(Message.Status.DELIVERED));
            case Handsets.Fate.NeverConfirmed() -> List.of(Step.to(Message.Status.SENT));
            case Handsets.Fate.Undelivered(var code) ->
                List.of(Step.to(Message.Status.SENT), new Step(Message.Status.UNDELIVERED, Optional.of(code)));
            case Handsets.Fate.Failed(var code) -> List.of(new Step(Message.Status.FAILED, Optional.of(code)));
        };
    }

    private synchronized Message move(String sid, Step step) {
        var message = Optional.ofNullable(bySid.get(sid)).orElseThrow();
        var now = timeline.instant();
        var sentAt = step.status() == Message.Status.FAILED
                ? Optional.<Instant>empty()
                : message.progress().sentAt().or(() -> Optional.of(now));
        var moved = message.at(new Message.Progress(step.status(), sentAt, step.errorCode()));
        bySid.put(sid, moved);
        return moved;
    }

    synchronized Optional<Message> find(String sid) {
        return Optional.ofNullable(bySid.get(sid));
    }

    /** Newest first, as the provider lists them. */
    public synchronized List<Message> newestFirst() {
        return List.copyOf(new ArrayList<>(bySid.values()).reversed());
    }

    /** What a number was sent, oldest first. */
    public synchronized List<Message> to(String number) {
        return bySid.values().stream()
                .filter(message -> message.envelope().to().equals(number))
                .toList();
    }

    private record Step(Message.Status status, Optional<Integer> errorCode) {
        private static Step to(Message.Status status) {
            return new Step(status, Optional.empty());
        }
    }
}
