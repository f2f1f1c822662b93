package io.miadi.bootstrap.campaign.tamper;

import java.util.List;
import java.util.Random;

/**
 * The six kinds of tampering, as statements of somebody whom no trigger and no right holds. Entry n of the log is the row with the
 * number n + 1, because the campaign wrote them one after the other.
 */
enum Tampering {
    /** One fact of one entry says something else. */
    EDIT {
        @Override
        List<String> statements(int size, Random random) {
            var columns = List.of("actor", "role", "subject", "cause", "correlation");
            int kind = random.nextInt(columns.size() + 3);
            var change = kind < columns.size()
                    ? columns.get(kind) + " = " + columns.get(kind) + " || 'x'"
                    : List.of(
                                    "at = at + interval '1 microsecond'",
                                    "after = after || '{\"state\": \"Forged\"}'",
                                    "before = '[]'")
                            .get(kind - columns.size());
            return List.of("update audit_entry set " + change + " where sequence = " + row(size, random));
        }
    },
    /** An entry is gone, alone or with its leaf, so that what follows moves up. */
    DELETE {
        @Override
        List<String> statements(int size, Random random) {
            int row = row(size, random);
            var entry = "delete from audit_entry where sequence = " + row;
            return random.nextBoolean()
                    ? List.of(entry)
                    : List.of(
                            entry,
                            "delete from audit_leaf where sequence = " + row,
                            "update audit_leaf set leaf = leaf + " + FAR + " where leaf >= " + row,
                            "update audit_leaf set leaf = leaf - " + FAR + " - 1 where leaf >= " + FAR);
        }
    },
    /** Two entries stand in each other's place. */
    SWAP {
        @Override
        List<String> statements(int size, Random random) {
            int one = row(size, random);
            int other = (one + random.nextInt(size - 1)) % size + 1;
            return List.of(
                    "update audit_leaf set sequence = -sequence where sequence in (" + one + ", " + other + ")",
                    "update audit_leaf set sequence = " + one + " + " + other + " + sequence where sequence < 0");
        }
    },
    /** An entry that never was, with a leaf of its own in the midst of the others or without any. */
    INSERT {
        @Override
        List<String> statements(int size, Random random) {
            var entry = """
                    insert into audit_entry (sequence, at, actor, role, action, subject, before, after, cause, correlation)
                    overriding system value
                    select 1000000, at, actor, role, action, subject, before, after, cause, 'forged'
                      from audit_entry where sequence = %d""".formatted(row(size, random));
            int place = random.nextInt(size);
            return random.nextBoolean()
                    ? List.of(entry)
                    : List.of(
                            entry,
                            "update audit_leaf set leaf = leaf + " + FAR + " where leaf >= " + place,
                            "update audit_leaf set leaf = leaf - " + FAR + " + 1 where leaf >= " + FAR,
                            "insert into audit_leaf (leaf, sequence, hash, at, actor, action) select " + place
                                    + ", 1000000, sha256('forged'), now(), 'x', 'x'");
        }
    },
    /** The end is cut off, with everything in the database that would tell. */
    CUT {
        @Override
        List<String> statements(int size, Random random) {
            int left = random.nextInt(size);
            return List.of(
                    "delete from audit_entry where sequence > " + left,
                    "delete from audit_leaf where leaf >= " + left,
                    "delete from audit_checkpoint where size > " + left,
                    "delete from audit_node where (place + 1) << level > " + left);
        }
    },
    /** From some entry on the log says something else, and its hashes fit: a new tree. {@link TamperCampaign} grows it. */
    REWRITE {
        @Override
        List<String> statements(int size, Random random) {
            return List.of("update audit_entry set cause = cause || 'x' where sequence >= " + row(size, random));
        }
    };

    /** Places and numbers that the log does not reach. */
    private static final int FAR = 1_000_000;

    /** @param size entries of the log */
    abstract List<String> statements(int size, Random random);

    private static int row(int size, Random random) {
        return 1 + random.nextInt(size);
    }
}
