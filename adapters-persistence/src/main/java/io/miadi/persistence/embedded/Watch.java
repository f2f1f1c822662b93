package io.miadi.persistence.embedded;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices that the server process has ended although nobody stopped it, and starts it again. Safe for several threads. */
final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final int ATTEMPTS = 30;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DataFolder folder;
    private final Restart restart;
    private final CountDownLatch closed = new CountDownLatch(1);

    Watch(DataFolder folder, Restart restart) {
        this.folder = folder;
        this.restart = restart;
    }

    /** Starts the server at its old address, or throws. */
    interface Restart {
        void run() throws IOException, SQLException;
    }

    /** Watches the process that serves the folder now. */
    void begin() throws IOException {
        PostmasterFile.in(folder.cluster())
                .flatMap(file -> ProcessHandle.of(file.pid()))
                .ifPresent(process -> process.onExit().thenRunAsync(this::revive, Thread::startVirtualThread));
    }

    /** After this nothing is started any more; waits for a start that is under way. */
    @Override
    public synchronized void close() {
        closed.countDown();
    }

    private void revive() {
        try {
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                if (isClosed() || startedOrClosed(attempt) || closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
            LOG.error("the database server of {} stays down; restart Miadi", folder.root());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean startedOrClosed(int attempt) {
        if (isClosed()) {
            return true;
        }
        try {
            LOG.warn("the database server of {} has ended by itself; start {}", folder.root(), attempt);
            restart.run();
            begin();
            return true;
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.error("the database server of {} could not be started again", folder.root(), e);
            return false;
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }
}
