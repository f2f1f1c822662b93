package io.miadi.domain.reconciliation.matching;

import io.miadi.domain.reconciliation.decision.MatchClass;
import io.miadi.domain.reconciliation.index.Numbers;
import io.miadi.domain.reconciliation.index.TextMap;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Lines, or records of ours, by their ids and places: each with the last decision about it, with the class that was told of it,
 * and whether it has to be looked at again.
 */
final class Members<T> {
    private static final MatchClass[] CLASSES = MatchClass.values();
    /** A state's bits: the class that was told, counted from one; told anew in any case; in the list to look at. */
    private static final int CLASS = 0x3f;

    private static final int ANEW = 0x40;
    private static final int LISTED = 0x80;

    private final TextMap<T> byId = new TextMap<>();
    private int[] decisions = new int[64];
    private byte[] states = new byte[64];
    private final Numbers toLookAt = new Numbers();

    int size() {
        return byId.size();
    }

    /** The place of the one with this id; -1 when there is none. */
    int find(String id) {
        return byId.find(id);
    }

    T get(int place) {
        return byId.get(place);
    }

    /** Puts one there whose id is new. */
    int add(String id, T member) {
        int place = byId.add(id, member);
        if (place == decisions.length) {
            decisions = Arrays.copyOf(decisions, 2 * place);
            states = Arrays.copyOf(states, 2 * place);
        }
        lookAt(place);
        return place;
    }

    void replace(int place, T member) {
        byId.replace(place, member);
        lookAt(place);
    }

    /** The number of the last decision about it, counted from one; nought while there is none. */
    int decision(int place) {
        return decisions[place];
    }

    boolean isDecided(int place) {
        return decisions[place] != 0;
    }

    void decide(int place, int number) {
        decisions[place] = number;
        tellAnew(place);
    }

    /** It may be of another class now. */
    void lookAt(int place) {
        if ((states[place] & LISTED) == 0) {
            states[place] |= (byte) LISTED;
            toLookAt.add(place);
        }
    }

    /** More of it changed than its class. */
    void tellAnew(int place) {
        states[place] |= ANEW;
        lookAt(place);
    }

    /** The places of those that may be of another class than was told, each once; they count as looked at. */
    int[] takeToLookAt() {
        int[] places = toLookAt.takeAll();
        for (int place : places) {
            states[place] &= ~LISTED;
        }
        return places;
    }

    /** Notes what is told of it now; returns whether that is news. */
    boolean isNews(int place, MatchClass now) {
        boolean anew = (states[place] & ANEW) != 0 || told(place) != now;
        states[place] = (byte) (states[place] & LISTED | now.ordinal() + 1);
        return anew;
    }

    private @Nullable MatchClass told(int place) {
        int known = states[place] & CLASS;
        return known == 0 ? null : CLASSES[known - 1];
    }
}
