package io.miadi.bootstrap.campaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients who book and pay one session after another, whatever becomes of the server under them. */
final class Crowd {
    private static final Duration ONE_LIFE = Duration.ofSeconds(20);
    private static final Duration GLANCE = Duration.ofMillis(30);
    private static final Duration BACK_OFF = Duration.ofMillis(150);

    private final Stage stage;
    private final AtomicInteger next = new AtomicInteger();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final Queue<SessionLife> unfinished = new ConcurrentLinkedQueue<>();
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean closing;

    Crowd(Stage stage, int size) {
        this.stage = stage;
        for (int number = 0; number < size; number++) {
            int client = number;
            clients.add(Thread.ofVirtual().start(() -> live(stage.people(client))));
        }
    }

    private void live(SessionLife.People people) {
        try {
            while (!closing) {
                var life = new SessionLife(stage, people, next.getAndIncrement());
                if (!Patience.within(ONE_LIFE, () -> advance(life))) {
                    unfinished.add(life);
                }
            }
        } catch (IllegalStateException e) {
            complaints.add(String.valueOf(e.getMessage()));
        }
    }

    private static boolean advance(SessionLife life) {
        var before = life.progress();
        life.step();
        if (!life.isConfirmed()) {
            Patience.pause(life.progress() == before ? BACK_OFF : GLANCE);
        }
        return life.isConfirmed();
    }

    /** Nobody begins anything new; returns when everybody has ended what they began, or given up. */
    void finish() {
        closing = true;
        for (var client : clients) {
            try {
                client.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
        unfinished.forEach(life -> Patience.within(Duration.ofSeconds(1), () -> advance(life)));
    }

    /** Answers that should not have been. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }
}
