package io.miadi.http.page;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and reads cursors: the sort key of the last item, signed and bound to the list it belongs to, so that a caller can
 * neither steer a query with one nor use it on another list. They hold no secrets: anybody can decode what they say.
 * Thread-safe.
 */
public final class Cursors {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int TAG_BYTES = 16;
    /** Of a cursor, in characters: any order by names, times and identifiers fits with room to spare. */
    private static final int LONGEST = 2_048;

    private static final int LONGEST_PAYLOAD = LONGEST / 4 * 3 - TAG_BYTES;
    private static final String SEPARATOR = "\u001f";

    private final SecretKeySpec key;

    /** @param key at least 32 bytes, used for nothing else */
    public Cursors(byte[] key) {
        if (key.length < 32) {
            throw new IllegalArgumentException("the key is too short");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * A cursor that {@link #decode} reads.
     *
     * @param sortKey the values that the list is ordered by, none containing a control character
     * @throws IllegalArgumentException when they are longer together than a cursor may be: one that could not be read back is
     *     never given out
     */
    public String encode(String list, List<String> sortKey) {
        byte[] payload = String.join(SEPARATOR, sortKey).getBytes(StandardCharsets.UTF_8);
        if (payload.length > LONGEST_PAYLOAD) {
            throw new IllegalArgumentException("the sort key of " + list + " is longer than a cursor can hold");
        }
        byte[] cursor = Arrays.copyOf(tag(list, payload), TAG_BYTES + payload.length);
        System.arraycopy(payload, 0, cursor, TAG_BYTES, payload.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /** Empty when the cursor was not made by this installation for this list. */
    public Optional<List<String>> decode(String list, String cursor) {
        if (cursor.length() > LONGEST) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length <= TAG_BYTES) {
            return Optional.empty();
        }
        byte[] payload = Arrays.copyOfRange(bytes, TAG_BYTES, bytes.length);
        if (!MessageDigest.isEqual(tag(list, payload), Arrays.copyOf(bytes, TAG_BYTES))) {
            return Optional.empty();
        }
        return Optional.of(List.of(new String(payload, StandardCharsets.UTF_8).split(SEPARATOR, -1)));
    }

    private byte[] tag(String list, byte[] payload) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(payload), TAG_BYTES);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("the JDK lacks " + ALGORITHM, e);
        }
    }
}
