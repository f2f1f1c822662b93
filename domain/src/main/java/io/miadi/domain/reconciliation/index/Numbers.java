package io.miadi.domain.reconciliation.index;

import java.util.Arrays;

/** A list of numbers that grows. */
public final class Numbers {
    private int[] items = new int[16];
    private int size;

    public int size() {
        return size;
    }

    public int get(int at) {
        return items[at];
    }

    public void add(int number) {
        if (size == items.length) {
            items = Arrays.copyOf(items, 2 * size);
        }
        items[size++] = number;
    }

    /** The numbers so far, and from now on there are none. */
    public int[] takeAll() {
        var all = Arrays.copyOf(items, size);
        size = 0;
        if (items.length > 1 << 16) {
            items = new int[16];
        }
        return all;
    }
}
