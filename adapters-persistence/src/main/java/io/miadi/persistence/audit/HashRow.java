package io.miadi.persistence.audit;

import io.miadi.domain.audit.tree.Hash;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Hashes one behind the other, as the end of the tree is stored and leaves are sent. */
final class HashRow {
    private HashRow() {}

    static byte[] bytes(List<Hash> hashes) {
        var bytes = ByteBuffer.allocate(Hash.LENGTH * hashes.size());
        hashes.forEach(hash -> bytes.put(hash.toBytes()));
        return bytes.array();
    }

    static List<Hash> of(byte[] bytes) {
        var hashes = new ArrayList<Hash>();
        for (var rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
            byte[] hash = new byte[Hash.LENGTH];
            rest.get(hash);
            hashes.add(Hash.of(hash));
        }
        return hashes;
    }
}
