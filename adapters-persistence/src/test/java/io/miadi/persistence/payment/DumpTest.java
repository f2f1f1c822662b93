package io.miadi.persistence.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.payment.AttemptAddress;
import io.miadi.application.payment.CallbackInbox.Raw;
import io.miadi.application.secret.SealBroken;
import io.miadi.application.secret.SealedRows;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.Payment;
import io.miadi.persistence.store.AesSealer;
import io.miadi.persistence.store.JdbiStore;
import io.miadi.testkit.store.StoredExamples;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** What a thief of the database alone can read, and what becomes of sealed values that are moved or sealed again. */
class DumpTest {
    private static final String SECRET = "{\"Name\":\"PhoneNumber\",\"Value\":254708374149,\"Word\":\"hush-hush\"}";

    private final JdbiStore store = JdbiStore.fresh();
    private final Payment due = new StoredExamples(store).due();
    private final Attempt attempt = new StoredExamples(store).sent(due);

    @AfterEach
    void close() {
        store.database().close();
    }

    @Test
    void a_dump_shows_neither_the_body_of_a_callback_nor_the_payers_number() throws SQLException, IOException {
        receive();
        var dump = dump();
        assertThat(dump)
                .contains(attempt.id().toString())
                .doesNotContain("hush-hush", "708374149", hex("hush-hush"), hex("254708374149"));
    }

    @Test
    void a_body_that_was_moved_to_another_row_does_not_open() throws SQLException {
        long first = receive();
        var other = new StoredExamples(store).due();
        var raw = new Raw(
                new AttemptAddress(
                        other.session(),
                        other.id(),
                        new StoredExamples(store).sent(other).id()),
                "{}".getBytes(StandardCharsets.UTF_8),
                true,
                StoredExamples.NOW);
        long second = store.callbackInbox().store(raw).orElseThrow();
        sql("update callback set body_sealed = (select body_sealed from callback where id = %d) where id = %d"
                .formatted(first, second));
        assertThatThrownBy(() -> store.callbackInbox().take(second)).isInstanceOf(SealBroken.class);
    }

    @Test
    void after_a_rotation_every_value_is_sealed_with_the_new_key_and_reads_as_before() throws SQLException {
        long id = receive();
        var rotated = store.sealer().rotated();
        var columns =
                List.of(new SealedCallbacks(store.database(), rotated), new SealedPayers(store.database(), rotated));
        for (var column : columns) {
            assertThat(batch(column)).isEqualTo(1);
            assertThat(batch(column)).isZero();
        }
        assertThat(allSealedWith(rotated)).isTrue();
        assertThat(store.callbackInbox().take(id).orElseThrow().body())
                .isEqualTo(SECRET.getBytes(StandardCharsets.UTF_8));
        assertThat(store.payments().find(due.id()).orElseThrow().attempts()).containsExactly(attempt);
    }

    private int batch(SealedRows rows) {
        return store.unitOfWork().run(() -> rows.resealBatch(100));
    }

    private boolean allSealedWith(AesSealer sealer) {
        return store.database()
                .session()
                .read(handle -> handle
                        .createQuery("select body_sealed from callback union all select payer_sealed from attempt")
                        .mapTo(byte[].class)
                        .stream()
                        .allMatch(sealer::isCurrent));
    }

    private long receive() {
        return store.callbackInbox()
                .store(new Raw(
                        new AttemptAddress(due.session(), due.id(), attempt.id()),
                        SECRET.getBytes(StandardCharsets.UTF_8),
                        true,
                        StoredExamples.NOW))
                .orElseThrow();
    }

    private String dump() throws SQLException, IOException {
        var text = new StringWriter();
        try (var connection = store.url().connect();
                var tables = connection
                        .createStatement()
                        .executeQuery("select quote_ident(relname) from pg_class"
                                + " where relnamespace = 'public'::regnamespace and relkind = 'r'")) {
            while (tables.next()) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy " + tables.getString(1) + " to stdout", text);
            }
        }
        return text.toString();
    }

    private void sql(String sql) throws SQLException {
        try (var connection = store.url().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
