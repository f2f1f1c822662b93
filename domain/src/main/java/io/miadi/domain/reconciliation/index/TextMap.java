package io.miadi.domain.reconciliation.index;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Things by their texts, each with a place: nought for the first that came, one for the second. Beside a thing and its text it
 * takes a slot of eight bytes, and to grow moves slots only: a million things make no garbage but that of the slots. For one
 * thread.
 */
public final class TextMap<T> {
    private static final int PAGE_BITS = 9;
    private static final int PAIRS = 1 << PAGE_BITS;
    private static final int HASH_SHIFT = 32;

    /** The text's hash above, its place plus one beneath; nought is empty. A power of two of them, two thirds full at most. */
    private long[] slots = new long[64];
    /** Text and thing side by side, because whoever compares the one wants the other. */
    private @Nullable Object[][] pages = new @Nullable Object[4][];

    private int size;

    public int size() {
        return size;
    }

    /** The place of the thing with this text; -1 when there is none. */
    public int find(String text) {
        int hash = spread(text);
        int mask = slots.length - 1;
        for (int at = hash & mask; slots[at] != 0; at = (at + 1) & mask) {
            int place = (int) slots[at] - 1;
            if ((int) (slots[at] >>> HASH_SHIFT) == hash && text.equals(half(2 * place))) {
                return place;
            }
        }
        return -1;
    }

    /** The thing with this text. */
    public @Nullable T named(String text) {
        int place = find(text);
        return place < 0 ? null : get(place);
    }

    /** Puts a thing under a text that is not there yet; returns its place. */
    public int add(String text, T thing) {
        if (3L * size >= 2L * slots.length) {
            grow();
        }
        int place = size++;
        enter((long) spread(text) << HASH_SHIFT | (place + 1));
        set(2 * place, text);
        set(2 * place + 1, thing);
        return place;
    }

    /** Puts a thing under a text, in the place of the one that is there. */
    public void put(String text, T thing) {
        int place = find(text);
        if (place < 0) {
            add(text, thing);
        } else {
            replace(place, thing);
        }
    }

    @SuppressWarnings("unchecked") // only things are put into second halves
    public T get(int place) {
        return (T) half(2 * place + 1);
    }

    public void replace(int place, T thing) {
        set(2 * place + 1, thing);
    }

    private Object half(int at) {
        var page = pages[at >>> (PAGE_BITS + 1)];
        return Objects.requireNonNull(page[at & (2 * PAIRS - 1)]);
    }

    private void set(int at, Object half) {
        int page = at >>> (PAGE_BITS + 1);
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, 2 * page);
        }
        if (pages[page] == null) {
            pages[page] = new @Nullable Object[2 * PAIRS];
        }
        pages[page][at & (2 * PAIRS - 1)] = half;
    }

    private void grow() {
        var before = slots;
        slots = new long[2 * before.length];
        for (long slot : before) {
            if (slot != 0) {
                enter(slot);
            }
        }
    }

    private void enter(long slot) {
        int mask = slots.length - 1;
        int at = (int) (slot >>> HASH_SHIFT) & mask;
        while (slots[at] != 0) {
            at = (at + 1) & mask;
        }
        slots[at] = slot;
    }

    /** Texts' own hashes differ in their last bits for texts that differ in their last letters; here all bits shall. */
    private static int spread(String text) {
        int hash = text.hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }
}
