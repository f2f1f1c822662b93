package io.miadi.benchmarks.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Takes figures, prints them, writes them down, and remembers whether a bar was missed. */
public final class Figures {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Optional<Path> file;
    private boolean missed;
    private boolean machineBusy;

    Figures(Optional<Path> file) {
        this.file = file;
    }

    public void say(String words) {
        System.out.println(words);
    }

    /** From now on absolute bars are printed and not held against the product. */
    public void machineIsBusy() {
        machineBusy = true;
    }

    public void add(Figure figure) {
        say(figure.line());
        missed |= figure.bar()
                .filter(bar -> bar.isMissed() && !(bar.absolute() && machineBusy))
                .isPresent();
        file.ifPresent(target -> append(target, json(figure)));
    }

    /** 0 when every bar that counts was kept, else 1. */
    public int exitCode() {
        return missed ? 1 : 0;
    }

    private static String json(Figure figure) {
        var object = MAPPER.createObjectNode();
        object.put("name", figure.name()).put("value", figure.value()).put("unit", figure.unit());
        object.putNull("floor").putNull("ratio").putNull("p50").putNull("p99");
        figure.floor().ifPresent(floor -> object.put("floor", floor));
        figure.ratio().ifPresent(ratio -> object.put("ratio", ratio));
        figure.tail().ifPresent(tail -> object.put("p50", tail.p50()).put("p99", tail.p99()));
        return object.toString();
    }

    private static void append(Path target, String line) {
        try {
            Files.writeString(
                    target, line + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + target, e);
        }
    }
}
