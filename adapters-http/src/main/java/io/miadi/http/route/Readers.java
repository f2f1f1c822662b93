package io.miadi.http.route;

import io.miadi.http.json.StrictJson;
import io.miadi.http.page.Cursors;

/** What a call is read with. */
public record Readers(StrictJson clientJson, StrictJson providerJson, Cursors cursors) {
    public static Readers with(Cursors cursors) {
        return new Readers(StrictJson.forClients(), StrictJson.forProviders(), cursors);
    }
}
