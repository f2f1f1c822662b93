package io.miadi.benchmarks.settle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the product asks of the database for one callback, in its order and in its two units of work, with nothing around it. The
 * order was read from {@code ReceiveCallback}, {@code ProcessCallbacks} and {@code SettlePayment}; the server's own counts of both
 * sides are printed beside each other, so a drift shows.
 */
final class BareLoop implements AutoCloseable {
    private final BareStatements sql;

    BareLoop(BareStatements sql) {
        this.sql = sql;
    }

    void settle(Owed owed, Map<String, @Nullable Object> values) throws SQLException {
        sql.find("payment-reader.byToken", values);
        long callback = sql.query("callback-inbox.storeOnce", values, BareLoop::number);
        sql.commit();
        values.put("id", callback);
        sql.find("callback-inbox.takeIfFirst", values);
        values.put("id", owed.session().id().value());
        sql.find("sessions.lock", values);
        values.put("id", owed.payment().id().value());
        sql.find("payment-reader.find", values);
        sql.find("slot-claims.isHeld", values);
        sql.execute("attempt-writer.takeReceipt", values);
        values.put("state", "SUCCEEDED");
        sql.execute("attempt-writer.recordWithWord", values);
        sql.execute("journal.add", values);
        values.put("id", owed.session().id().value());
        values.put("state", "Confirmed");
        sql.execute("sessions.replaceIfUnmoved", values);
        values.put("id", callback);
        sql.execute("callback-inbox.done", values);
        sql.execute("audit-log.add", values);
        sql.execute("outbox.add", values);
        sql.commit();
    }

    private static long number(ResultSet rows) throws SQLException {
        rows.next();
        return rows.getLong(1);
    }

    @Override
    public void close() throws SQLException {
        sql.close();
    }
}
