package io.miadi.testkit.audit;

import io.miadi.application.audit.checkpoint.CheckpointCopies;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Copies of checkpoints in memory. */
public final class KeptCopies implements CheckpointCopies {
    private final List<String> notes = new CopyOnWriteArrayList<>();

    @Override
    public void keep(String note) {
        notes.add(note);
    }

    @Override
    public Optional<String> last() {
        return notes.isEmpty() ? Optional.empty() : Optional.of(notes.getLast());
    }

    @Override
    public List<String> all() {
        return List.copyOf(notes);
    }
}
