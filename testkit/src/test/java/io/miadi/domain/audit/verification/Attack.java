package io.miadi.domain.audit.verification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** The six ways of tampering with the entries of a log. */
enum Attack {
    EDIT {
        @Override
        List<byte[]> on(List<byte[]> lines, Random random) {
            int at = random.nextInt(lines.size());
            byte[] line = lines.get(at).clone();
            line[random.nextInt(line.length)] ^= (byte) (1 << random.nextInt(8));
            return with(lines, all -> all.set(at, line));
        }
    },
    DELETE {
        @Override
        List<byte[]> on(List<byte[]> lines, Random random) {
            int at = random.nextInt(lines.size());
            int count = 1 + random.nextInt(Math.min(3, lines.size() - at));
            return with(lines, all -> all.subList(at, at + count).clear());
        }
    },
    SWAP {
        @Override
        List<byte[]> on(List<byte[]> lines, Random random) {
            int one = random.nextInt(lines.size());
            int other = (one + 1 + random.nextInt(lines.size() - 1)) % lines.size();
            return with(lines, all -> Collections.swap(all, one, other));
        }
    },
    INSERT {
        @Override
        List<byte[]> on(List<byte[]> lines, Random random) {
            int at = random.nextInt(lines.size() + 1);
            byte[] line = random.nextBoolean()
                    ? lines.get(random.nextInt(lines.size()))
                    : SignedLog.line(-1 - random.nextInt(100), "forged");
            return with(lines, all -> all.add(at, line));
        }
    },
    CUT {
        @Override
        List<byte[]> on(List<byte[]> lines, Random random) {
            int length = random.nextInt(lines.size());
            return with(lines, all -> all.subList(length, all.size()).clear());
        }
    },
    REWRITE {
        @Override
        List<byte[]> on(List<byte[]> lines, Random random) {
            int from = random.nextInt(lines.size());
            int length = from + 1 + random.nextInt(lines.size());
            return with(lines, all -> {
                all.subList(from, all.size()).clear();
                for (int i = from; i < length; i++) {
                    all.add(SignedLog.line(i, "forged"));
                }
            });
        }
    };

    abstract List<byte[]> on(List<byte[]> lines, Random random);

    private static List<byte[]> with(List<byte[]> lines, Consumer<List<byte[]>> change) {
        var all = new ArrayList<>(lines);
        change.accept(all);
        return all;
    }
}
