package io.miadi.testkit.secret;

import io.miadi.application.secret.KeyCustody;
import io.miadi.application.secret.KeyPurpose;
import io.miadi.application.secret.KeyedHash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes under keys that are only counted, with their rotation. */
public final class TestKeys implements KeyedHash, KeyCustody {
    private final Map<KeyPurpose, Deque<Integer>> keys = new EnumMap<>(KeyPurpose.class);
    private int made;

    private synchronized List<Integer> keysOf(KeyPurpose purpose) {
        return List.copyOf(deque(purpose));
    }

    /** The primary key comes first, the newest last. */
    private Deque<Integer> deque(KeyPurpose purpose) {
        return keys.computeIfAbsent(purpose, _ -> new ArrayDeque<>(List.of(0)));
    }

    @Override
    public byte[] hash(KeyPurpose purpose, byte[] text) {
        return candidates(purpose, text).getFirst();
    }

    @Override
    public List<byte[]> candidates(KeyPurpose purpose, byte[] text) {
        var hashes = new ArrayList<byte[]>();
        for (int key : keysOf(purpose)) {
            hashes.add(mac(purpose + "-" + key, text));
        }
        return hashes;
    }

    private static byte[] mac(String key, byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    @Override
    public synchronized void add(KeyPurpose purpose) {
        made++;
        deque(purpose).addLast(made);
    }

    @Override
    public synchronized void promoteNewest(KeyPurpose purpose) {
        var deque = deque(purpose);
        deque.addFirst(deque.removeLast());
    }

    @Override
    public synchronized int retireOld(KeyPurpose purpose) {
        var deque = deque(purpose);
        int old = deque.size() - 1;
        while (deque.size() > 1) {
            deque.removeLast();
        }
        return old;
    }
}
