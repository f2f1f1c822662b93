package io.miadi.persistence.statement;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table in the server's own binary form: there is no text to make, to escape and to parse again, and the
 * server stores what came while the rest is made. All fields of a row are written in the order of the columns.
 */
public final class CopiedRows implements AutoCloseable {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int BUFFER = 1 << 16;
    private static final int ABSENT = -1;
    private static final long EPOCH_SECONDS =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
    private static final long MICROS = 1_000_000;
    private static final byte JSON_VERSION = 1;

    private final CopyIn copy;
    private ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private boolean finished;

    private CopiedRows(CopyIn copy) {
        this.copy = copy;
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    /** @param sql a copy from standard input in the binary format */
    public static CopiedRows into(Handle handle, String sql) {
        try {
            return new CopiedRows(handle.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(sql));
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    public CopiedRows row(int fields) {
        room(Short.BYTES).putShort((short) fields);
        return this;
    }

    public CopiedRows text(@Nullable String text) {
        if (text == null) {
            return absent();
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        room(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
        return this;
    }

    /** Into a column of binary JSON. */
    public CopiedRows json(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        room(Integer.BYTES + 1 + bytes.length)
                .putInt(1 + bytes.length)
                .put(JSON_VERSION)
                .put(bytes);
        return this;
    }

    /** Into a column of eight bytes. */
    public CopiedRows number(long number) {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(number);
        return this;
    }

    /** Into a column of four bytes. */
    public CopiedRows integer(int number) {
        room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(number);
        return this;
    }

    public CopiedRows flag(boolean flag) {
        room(Integer.BYTES + 1).putInt(1).put((byte) (flag ? 1 : 0));
        return this;
    }

    public CopiedRows time(Instant at) {
        return number((at.getEpochSecond() - EPOCH_SECONDS) * MICROS + at.getNano() / 1_000);
    }

    public CopiedRows id(UUID id) {
        room(Integer.BYTES + 2 * Long.BYTES)
                .putInt(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return this;
    }

    public CopiedRows absent() {
        room(Integer.BYTES).putInt(ABSENT);
        return this;
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            send();
            if (buffer.capacity() < bytes) {
                buffer = ByteBuffer.allocate(bytes);
            }
        }
        return buffer;
    }

    private void send() {
        try {
            copy.writeToCopy(buffer.array(), 0, buffer.position());
            buffer.clear();
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    /** All rows were written. */
    public void finish() {
        room(Short.BYTES).putShort((short) -1);
        send();
        try {
            copy.endCopy();
            finished = true;
        } catch (SQLException e) {
            finished = true;
            throw new ConnectionException(e);
        }
    }

    /** Gives up rows that were not finished. */
    @Override
    public void close() {
        if (!finished && copy.isActive()) {
            try {
                copy.cancelCopy();
            } catch (SQLException e) {
                throw new ConnectionException(e);
            }
        }
    }
}
