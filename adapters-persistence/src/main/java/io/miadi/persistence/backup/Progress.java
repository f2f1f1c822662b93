package io.miadi.persistence.backup;

/** Is told now and then how far a long piece of work has come. */
public interface Progress {
    Progress SILENT = (step, done, total) -> {};

    /** {@code total} is what was known at the beginning; a database that grows may end beyond it. */
    void at(String step, long done, long total);
}
