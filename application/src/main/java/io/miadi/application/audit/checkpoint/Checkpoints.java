package io.miadi.application.audit.checkpoint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The checkpoints that the log signed, none of which is ever changed or taken away. */
public interface Checkpoints {
    /** The name of the log; the first one that is proposed stays for good. In a unit of work. */
    String origin(String proposed);

    /** The name of the log, if it has one yet. */
    Optional<String> origin();

    /** Keeps a checkpoint, unless there is one of this size already. */
    void add(Signed checkpoint);

    Optional<Signed> latest();

    /** Those of fewer entries than the size, large to small. */
    List<Signed> below(long size, int limit);

    /** At most so many, spread evenly over all of them, small to large; the largest is among them. */
    List<Signed> spread(int most);

    /** Adds what a witness signed beneath the checkpoint of a size, once. */
    void cosign(long size, Cosignature cosignature);

    /** The size of the largest log that the witness has signed; 0 if none. */
    long cosignedBy(String witness);

    /**
     * A checkpoint.
     *
     * @param note as it was signed, with the lines of witnesses
     */
    record Signed(long size, Instant at, String note) {}

    /** @param line the signature, with the end of its line */
    record Cosignature(String witness, Instant at, String line) {}
}
