package io.miadi.application.webhook;

import java.util.Map;

/**
 * Something that other programs are told of.
 *
 * @param data facts by name, all as text: ids, states, decimal amounts; nothing personal and nothing secret, since it leaves the
 *     product. Whoever wants to know more asks the API for it.
 * @param counts how many there are, by group and name within it; empty where nothing is counted
 */
public record Announcement(WebhookType type, Map<String, String> data, Map<String, Map<String, Long>> counts) {
    public Announcement {
        data = Map.copyOf(data);
        counts = Map.copyOf(counts);
    }

    public Announcement(WebhookType type, Map<String, String> data) {
        this(type, data, Map.of());
    }
}
