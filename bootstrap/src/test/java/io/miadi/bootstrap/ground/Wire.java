package io.miadi.bootstrap.ground;

import io.miadi.persistence.database.DatabaseUrl;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The way to a database, on which statements are counted as they pass, and on which any one of them can be held, or
 * the wire be cut before it: the database then sees its client vanish in the middle of a transaction, and the client its database. Beginning and end of a transaction
 * are statements as well.
 */
final class Wire implements AutoCloseable {
    private static final int EXECUTE = 'E';
    private static final int SIMPLE_QUERY = 'Q';
    private static final int ENCRYPTION_ASKED = 80877103;

    private final DatabaseUrl target;
    private final ServerSocket door;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong passed = new AtomicLong();
    private final AtomicLong cutBefore = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong holdBefore = new AtomicLong(Long.MAX_VALUE);
    private volatile Hold hold = new Hold();

    /** One statement that waits on the wire. */
    static final class Hold {
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch over = new CountDownLatch(1);

        boolean isReached() {
            return reached.getCount() == 0;
        }

        void letGo() {
            over.countDown();
        }

        private void stay() {
            reached.countDown();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Wire(DatabaseUrl target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    static Wire to(DatabaseUrl target) {
        try {
            return new Wire(target);
        } catch (IOException e) {
            throw new UncheckedIOException("no port for a wire", e);
        }
    }

    /** The address of the database at this end. */
    DatabaseUrl url() {
        return new DatabaseUrl(
                door.getInetAddress().getHostAddress(),
                door.getLocalPort(),
                target.name(),
                target.user(),
                target.password(),
                "sslmode=disable&gssEncMode=disable");
    }

    /** How many statements have passed so far. */
    long passed() {
        return passed.get();
    }

    /** The connection that wants to send the n-th statement from now on is cut before it, once. */
    void cutBefore(int n) {
        cutBefore.set(passed.get() + n);
    }

    /** Takes the last {@link #cutBefore} back; {@code true} when it never came to it. */
    boolean mend() {
        return cutBefore.getAndSet(Long.MAX_VALUE) != Long.MAX_VALUE;
    }

    /** The n-th statement from now on waits until it is let go; everything else goes on. */
    Hold holdBefore(int n) {
        hold = new Hold();
        holdBefore.set(passed.get() + n);
        return hold;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                var server = new Socket(target.host(), target.port());
                // As the database's own driver does: or each small message waits for the acknowledgement of the last.
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                threads.execute(() -> relay(client, server));
                threads.execute(() -> answers(server, client));
            } catch (IOException e) {
                close();
            }
        }
    }

    /** Both ends fall together; a connection that ends is how every conversation here ends. */
    private void relay(Socket client, Socket server) {
        try (client;
                server;
                var in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
                var out = new DataOutputStream(new BufferedOutputStream(server.getOutputStream()))) {
            boolean isGreeted = false;
            boolean goesOn = true;
            while (goesOn) {
                isGreeted = isGreeted ? typed(in, out) : greeting(in, out);
                goesOn = isGreeted;
                if (in.available() == 0) {
                    out.flush();
                }
            }
        } catch (IOException e) {
            return;
        }
    }

    /** The first message has no type. */
    private static boolean greeting(DataInputStream in, DataOutputStream out) throws IOException {
        int length = in.readInt();
        int version = in.readInt();
        if (version == ENCRYPTION_ASKED) {
            throw new IllegalStateException("nobody here may ask for encryption");
        }
        out.writeInt(length);
        out.writeInt(version);
        out.write(in.readNBytes(length - 2 * Integer.BYTES));
        return true;
    }

    /** {@code false} when the wire is cut here; what was not sent yet stays unsent. */
    private boolean typed(DataInputStream in, DataOutputStream out) throws IOException {
        int type = in.readUnsignedByte();
        int length = in.readInt();
        boolean isStatement = type == EXECUTE || type == SIMPLE_QUERY;
        if (isStatement && !mayPass(passed.incrementAndGet(), out)) {
            return false;
        }
        out.writeByte(type);
        out.writeInt(length);
        out.write(in.readNBytes(length - Integer.BYTES));
        return true;
    }

    /** What came before is sent on first, as it would be on a slow wire. */
    private boolean mayPass(long count, DataOutputStream out) throws IOException {
        if (count >= cutBefore.get()) {
            cutBefore.set(Long.MAX_VALUE);
            return false;
        }
        if (count == holdBefore.get()) {
            out.flush();
            hold.stay();
        }
        return true;
    }

    private static void answers(Socket server, Socket client) {
        try (server;
                client) {
            server.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException e) {
            return;
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the wire could not be taken down", e);
        }
        threads.shutdownNow();
    }
}
