package io.miadi.testkit.transaction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rows by key, in the order in which they were first put, each change taken back when its unit of work fails. Safe for use by
 * several threads.
 */
public final class InMemoryTable<K, V> {
    private final Map<K, V> rows = new LinkedHashMap<>();
    private final InMemoryUnitOfWork unitOfWork;

    public InMemoryTable(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    public synchronized void put(K key, V row) {
        V before = rows.put(key, row);
        unitOfWork.onUndo(() -> restore(key, Optional.ofNullable(before)));
    }

    public synchronized void remove(K key) {
        V before = rows.remove(key);
        unitOfWork.onUndo(() -> restore(key, Optional.ofNullable(before)));
    }

    private synchronized void restore(K key, Optional<V> before) {
        before.ifPresentOrElse(row -> rows.put(key, row), () -> rows.remove(key));
    }

    public synchronized Optional<V> get(K key) {
        return Optional.ofNullable(rows.get(key));
    }

    /** The rows at this moment. */
    public synchronized Stream<V> rows() {
        return List.copyOf(rows.values()).stream();
    }

    /** Keys and rows at this moment. */
    public synchronized Stream<Map.Entry<K, V>> entries() {
        return List.copyOf(rows.entrySet()).stream();
    }
}
