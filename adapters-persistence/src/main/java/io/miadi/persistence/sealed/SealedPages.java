package io.miadi.persistence.sealed;

import io.miadi.application.secret.SealedPlace;
import io.miadi.application.secret.Sealer;
import io.miadi.application.transaction.UnitOfWork;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Seals a table's values again, page by page in the order of their keys. How far it came is remembered only when a page was
 * committed, and forgotten at the end, so that no row is left out and none is looked at twice in one rotation.
 *
 * @param <K> the table's key
 */
public final class SealedPages<K> {
    private final UnitOfWork unitOfWork;
    private final Sealer sealer;
    private final Table<K> table;
    private final AtomicReference<K> reached;

    public SealedPages(UnitOfWork unitOfWork, Sealer sealer, Table<K> table) {
        this.unitOfWork = unitOfWork;
        this.sealer = sealer;
        this.table = table;
        this.reached = new AtomicReference<>(table.beforeAll());
    }

    /** Where the values are. */
    public interface Table<K> {
        /** A key before every key that there is. */
        K beforeAll();

        /** The values behind the key, in order and locked. */
        List<Value<K>> after(K key, int limit);

        void replace(K key, byte[] sealed);
    }

    /** One value and the place that it was sealed for. */
    public record Value<K>(K key, byte[] sealed, SealedPlace place) {}

    /** Returns how many were sealed again: the limit, unless the end was reached. */
    public int reseal(int limit) {
        int resealed = 0;
        var from = reached.get();
        while (resealed < limit) {
            var page = table.after(from, limit - resealed);
            if (page.isEmpty()) {
                unitOfWork.afterCommit(() -> reached.set(table.beforeAll()));
                return resealed;
            }
            for (var value : page) {
                resealed += reseal(value) ? 1 : 0;
            }
            from = page.getLast().key();
        }
        var end = from;
        unitOfWork.afterCommit(() -> reached.set(end));
        return resealed;
    }

    private boolean reseal(Value<K> value) {
        if (sealer.isCurrent(value.sealed())) {
            return false;
        }
        var plain = sealer.open(value.sealed(), value.place());
        table.replace(value.key(), sealer.seal(plain, value.place()));
        return true;
    }
}
