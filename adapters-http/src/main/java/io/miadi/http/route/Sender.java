package io.miadi.http.route;

import io.miadi.domain.identity.Language;
import java.net.InetAddress;

/** Where a request came from, in which language its sender reads, and the id under which the logs tell of it. */
public record Sender(InetAddress address, Language language, String correlationId) {}
