package io.miadi.http.server;

import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.SessionHandler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.session.ManagedSession;

/** Stands where the framework keeps its sessions and makes none, whatever asks for one (security rule HTTP-14). */
final class NoSessions extends SessionHandler {
    NoSessions() {
        setUsingCookies(false);
    }

    @Override
    public void newSession(Request request, String requestedId, Consumer<ManagedSession> consumer) {
        throw new IllegalStateException("there are no sessions here");
    }
}
