package io.miadi.persistence.payment.search;

import io.miadi.application.payment.search.PayerIndex;
import io.miadi.application.secret.KeyPurpose;
import io.miadi.application.secret.KeyedHash;
import io.miadi.application.secret.SealedPlace;
import io.miadi.application.secret.Sealer;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.payment.SealedPayers;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Opens each sealed number once and writes its keyed hash beside it. */
public final class JdbiPayerIndex implements PayerIndex {
    private static final StatementBook BOOK = new StatementBook("payer-index");

    private static final String WITHOUT_HASH = BOOK.add("withoutHash", """
            select id, payer_sealed
              from attempt
             where payer_sealed is not null and payer_hash is null
             order by id
             limit :limit
               for no key update skip locked
            """);

    private static final String KEEP = BOOK.add("keep", """
            update attempt
               set payer_hash = :hash
             where id = :attempt
            """);

    private final DatabaseSession database;
    private final Sealer sealer;
    private final KeyedHash hashes;

    public JdbiPayerIndex(DatabaseSession database, Sealer sealer, KeyedHash hashes) {
        this.database = database;
        this.sealer = sealer;
        this.hashes = hashes;
    }

    public static StatementBook book() {
        return BOOK;
    }

    private record Sealed(UUID attempt, byte[] number, SealedPlace place) {}

    @Override
    public int index(int limit) {
        var found = withoutHash(limit);
        found.forEach(this::keep);
        return found.size();
    }

    private List<Sealed> withoutHash(int limit) {
        return database.current()
                .createQuery(WITHOUT_HASH)
                .bind("limit", limit)
                .map((columns, context) -> {
                    var row = new Row(columns);
                    var id = row.uuid("id");
                    return new Sealed(id, row.bytes("payer_sealed"), SealedPayers.place(id));
                })
                .list();
    }

    private void keep(Sealed sealed) {
        byte[] digits = sealer.open(sealed.number(), sealed.place());
        database.write(handle -> handle.createUpdate(KEEP)
                .bind("attempt", sealed.attempt())
                .bind("hash", HexFormat.of().formatHex(hashes.hash(KeyPurpose.PAYER_NUMBERS, digits)))
                .execute());
    }
}
