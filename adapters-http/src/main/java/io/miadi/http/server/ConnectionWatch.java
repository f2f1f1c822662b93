package io.miadi.http.server;

import io.miadi.domain.identity.Language;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.route.Sender;
import java.net.InetAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.Callback;

/**
 * Cuts connections that hold on without getting on: a head that drips in, an answer that is never taken. The server's own
 * idle time-out begins anew with every byte and sees neither.
 */
final class ConnectionWatch implements Connection.Listener {
    private final ConcurrentMap<Connection, Watched> open = new ConcurrentHashMap<>();
    private final ServerSettings.Deadlines deadlines;
    private final ProblemWriter problems;
    private final HttpServerFactory.Parts parts;
    private volatile boolean draining;

    private enum Phase {
        WAITING,
        BUSY,
        CUT
    }

    /** The state of one connection; the two numbers belong to whoever owns the phase. */
    private static final class Watched {
        final AtomicReference<Phase> phase = new AtomicReference<>(Phase.WAITING);
        volatile long bytesBefore;
        volatile long busyUntil;

        /** When the first byte of the head was noticed, 0 before that. */
        volatile long headSince;
    }

    ConnectionWatch(ServerSettings.Deadlines deadlines, ProblemWriter problems, HttpServerFactory.Parts parts) {
        this.deadlines = deadlines;
        this.problems = problems;
        this.parts = parts;
    }

    @Override
    public void onOpened(Connection connection) {
        if (connection instanceof HttpConnection) {
            open.put(connection, new Watched());
        }
    }

    @Override
    public void onClosed(Connection connection) {
        open.remove(connection);
    }

    /** A request has arrived; false when the connection was given up a moment before. */
    boolean busy(Connection connection) {
        var watched = open.get(connection);
        if (watched == null) {
            return true;
        }
        watched.busyUntil =
                System.nanoTime() + deadlines.body().plus(deadlines.write()).toNanos();
        return watched.phase.compareAndSet(Phase.WAITING, Phase.BUSY);
    }

    /** Leaves room for a handler on top of reading the body and writing the answer. */
    void handlerMayTake(Connection connection, long nanos) {
        var watched = open.get(connection);
        if (watched != null) {
            watched.busyUntil += nanos;
        }
    }

    /** The answer is complete; the next byte begins another request. */
    void idle(Connection connection) {
        var watched = open.get(connection);
        if (watched != null) {
            watched.bytesBefore = connection.getBytesIn();
            watched.headSince = 0;
            watched.phase.compareAndSet(Phase.BUSY, Phase.WAITING);
        }
    }

    /** From now on a connection is closed as soon as it waits for another request. */
    void drain() {
        draining = true;
        look(System.nanoTime());
    }

    void look(long now) {
        open.forEach((connection, watched) -> {
            switch (watched.phase.get()) {
                case BUSY -> lookAtBusy(connection, watched, now);
                case WAITING -> lookAtWaiting(connection, watched, now);
                case CUT -> open.remove(connection);
            }
        });
    }

    private void lookAtBusy(Connection connection, Watched watched, long now) {
        if (now - watched.busyUntil > 0 && watched.phase.compareAndSet(Phase.BUSY, Phase.CUT)) {
            connection.getEndPoint().close();
        }
    }

    private void lookAtWaiting(Connection connection, Watched watched, long now) {
        if (connection.getBytesIn() == watched.bytesBefore) {
            if (draining && watched.phase.compareAndSet(Phase.WAITING, Phase.CUT)) {
                connection.getEndPoint().close();
            }
            return;
        }
        if (watched.headSince == 0) {
            watched.headSince = now;
        }
        boolean late = now - watched.headSince > deadlines.head().toNanos();
        if (late && watched.phase.compareAndSet(Phase.WAITING, Phase.CUT)) {
            var stranger = new Sender(
                    InetAddress.getLoopbackAddress(),
                    Language.EN,
                    parts.correlationIds().get());
            var answer = problems.onBareSocket(Problem.of(ProblemType.REQUEST_TIMEOUT), stranger);
            var endPoint = connection.getEndPoint();
            endPoint.write(Callback.from(endPoint::close), answer);
        }
    }
}
