package io.miadi.simulators.daraja.books;

import java.util.List;

/** Where ledger lines are kept so that the books outlive the process. */
public interface LedgerStore extends AutoCloseable {
    /** Every line that was kept, oldest first. */
    List<Entry> replay();

    /** Returns when the line is handed to the operating system: it survives the end of this process. */
    void append(Entry entry);

    @Override
    void close();

    /** Keeps nothing: the books end with the process. */
    static LedgerStore inMemory() {
        return new LedgerStore() {
            @Override
            public List<Entry> replay() {
                return List.of();
            }

            @Override
            public void append(Entry entry) {
                // The ledger holds its lines itself; there is no second place.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}
