package io.miadi.testkit.transaction;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows by key in memory that take part in a unit of work: what a failing run changed is changed back. */
public final class Table<K, V> {
    private final InMemoryUnitOfWork unitOfWork;
    private final Map<K, V> rows;

    public Table(InMemoryUnitOfWork unitOfWork) {
        this(unitOfWork, new HashMap<>());
    }

    /** @param rows where the rows are kept, such as a sorted map that its owner also reads; only this table writes to it */
    public Table(InMemoryUnitOfWork unitOfWork, Map<K, V> rows) {
        this.unitOfWork = unitOfWork;
        this.rows = rows;
    }

    public Optional<V> find(K key) {
        return Optional.ofNullable(rows.get(key));
    }

    public boolean has(K key) {
        return rows.containsKey(key);
    }

    public void put(K key, V row) {
        restoreOnUndo(key, rows.put(key, row));
    }

    public void remove(K key) {
        var old = rows.remove(key);
        if (old != null) {
            restoreOnUndo(key, old);
        }
    }

    private void restoreOnUndo(K key, @Nullable V old) {
        if (old == null) {
            unitOfWork.onUndo(() -> rows.remove(key));
        } else {
            unitOfWork.onUndo(() -> rows.put(key, old));
        }
    }
}
