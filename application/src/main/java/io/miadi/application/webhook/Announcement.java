package io.miadi.application.webhook;

import java.util.Map;

/**
 * Something that other programs are told of.
 *
 * @param data facts by name, all as text: ids, states, counts, decimal amounts; nothing personal and nothing secret, since it leaves the
 *     product. Whoever wants to know more asks the API for it.
 */
public record Announcement(WebhookType type, Map<String, String> data) {
    public Announcement {
        data = Map.copyOf(data);
    }
}
