package io.miadi.domain.audit.verification;

import io.miadi.domain.audit.tree.Hash;
import io.miadi.domain.audit.tree.TreeHashing;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An export as somebody may have made it.
 *
 * @param lines the bytes of each entry
 * @param leaves the hashes stored beside them
 */
record Forgery(List<byte[]> lines, List<Hash> leaves, List<String> checkpoints) implements AuditExport {
    static List<Hash> hashesOf(List<byte[]> lines) {
        return lines.stream().map(TreeHashing::leaf).toList();
    }

    @Override
    public Stream<ExportedEntry> entries() {
        return IntStream.range(0, lines.size()).mapToObj(i -> ExportedEntry.unreadable(i, lines.get(i)));
    }

    @Override
    public Stream<Hash> hashes() {
        return leaves.stream();
    }
}
