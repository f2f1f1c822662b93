package io.miadi.persistence.audit;

import io.miadi.domain.audit.tree.Hash;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Hashes one behind the other, as the end of the tree is stored. */
final class Peaks {
    private Peaks() {}

    static byte[] bytes(List<Hash> peaks) {
        var bytes = ByteBuffer.allocate(Hash.LENGTH * peaks.size());
        peaks.forEach(peak -> bytes.put(peak.toBytes()));
        return bytes.array();
    }

    static List<Hash> of(byte[] bytes) {
        var peaks = new ArrayList<Hash>();
        for (var rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
            byte[] peak = new byte[Hash.LENGTH];
            rest.get(peak);
            peaks.add(Hash.of(peak));
        }
        return peaks;
    }
}
