package io.miadi.bootstrap.campaign;

import java.time.Duration;
import java.util.Map;

/** What has to go on for a crash point to be reached with work under it. */
enum Scene {
    /** A client books and pays; the program dies on the way. */
    PAYING("", Duration.ZERO),
    /** The money has come, and the event that tells of it waits to be planned. */
    MONEY_UNTOLD("select count(*) from outbox where type = 'PaymentSettled'", Duration.ZERO),
    /** The receipt waits to be sent: nobody takes e-mails until the program has died, and then they are tried again. */
    RECEIPT_WAITING("""
            select count(*) from delivery d join notification n on n.id = d.notification_id
             where n.kind = 'RECEIPT' and d.channel = 'EMAIL' and d.state = 'WAITING'""", Duration.ofMinutes(5)),
    /** The client takes their time, so that the text that asks for the money is sent before it comes. */
    TEXTED("", Duration.ZERO),
    /** The client has paid, and the callback is lost: somebody has to ask. */
    CALLBACK_LOST("select count(*) from attempt where state = 'PENDING'", Duration.ofSeconds(15)),
    AT_DESK("", Duration.ZERO),
    /** Nobody knows what became of a push, and the desk lets go of it. */
    LETTING_GO("select count(*) from attempt where state = 'UNKNOWN'", Duration.ofMinutes(35)),
    /** Nobody pays until the time to pay is over. */
    NOBODY_PAYS("select count(*) from session where state = 'Approved'", Duration.ofHours(25)),
    /** A confirmed session comes near. */
    SESSION_NEAR("select count(*) from reminder", Duration.ZERO);

    /** A port of the loopback that refuses. */
    private static final Map<String, String> NO_RELAY = Map.of("MIADI_SMTP_PORT", "1");

    private final String backlog;
    private final Duration wait;

    Scene(String backlog, Duration wait) {
        this.backlog = backlog;
        this.wait = wait;
    }

    /** A query for how much work waits; empty when the point is met on the way. */
    String backlog() {
        return backlog;
    }

    /** What is wrong with the program's settings while work piles up. */
    Map<String, String> switchesBefore() {
        return this == RECEIPT_WAITING ? NO_RELAY : Map.of();
    }

    /** How life goes on after the death. */
    Scene afterwards() {
        return this == TEXTED ? PAYING : this;
    }

    /** How much time has to be over before somebody looks at the work. */
    Duration waitBefore() {
        return wait;
    }

    static Scene of(String point) {
        return switch (point.substring(0, point.lastIndexOf('.'))) {
            case "plan" -> MONEY_UNTOLD;
            case "deliver", "email" -> RECEIPT_WAITING;
            case "sms" -> TEXTED;
            case "resolve", "query" -> CALLBACK_LOST;
            case "desk" -> AT_DESK;
            case "release" -> LETTING_GO;
            case "expire" -> NOBODY_PAYS;
            case "remind" -> SESSION_NEAR;
            default -> PAYING;
        };
    }
}
