package io.miadi.bootstrap.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Raw settings, from {@code MIADI_*} environment variables over {@code miadi.properties}. Every problem is collected, so that
 * a person hears of all of them at once; values of secrets are never repeated.
 */
final class Settings {
    private static final String PREFIX = "MIADI_";
    private static final String FROM_FILE = "_FILE";
    /** Names the properties file. */
    private static final String FILE = "CONFIG";

    /** Variables that the launcher and the test switches use themselves. */
    private static final Set<String> NOT_SETTINGS = Set.of("HEAP", "TIERS", "CRASH_AT", "CLOCK", FILE, "STACK");

    private final Map<String, String> values;
    private final Set<String> asked = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    private Settings(Map<String, String> values) {
        this.values = values;
    }

    /** @param file the properties file; a missing one is an empty one, unless the environment names it */
    static Settings read(Map<String, String> environment, Path file) {
        var values = new HashMap<String, String>();
        var settings = new Settings(values);
        if (environment.containsKey(PREFIX + FILE) && !Files.exists(file)) {
            settings.wrong(FILE, "names a file that does not exist: " + file.toAbsolutePath());
        }
        settings.load(file);
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                values.put(name.substring(PREFIX.length()), value);
            }
        });
        return settings;
    }

    private void load(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            problems.add(file + ": cannot be read as a properties file ("
                    + e.getClass().getSimpleName() + ")");
        }
        properties.forEach((name, value) -> values.put(bare(name.toString()), value.toString()));
    }

    private static String bare(String name) {
        return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
    }

    Optional<String> text(String name) {
        asked.add(name);
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(v -> !v.isEmpty());
    }

    String text(String name, String otherwise) {
        return text(name).orElse(otherwise);
    }

    /** A secret by its value, or from the file that {@code NAME_FILE} names. */
    Optional<String> secret(String name) {
        var given = text(name);
        var file = text(name + FROM_FILE);
        if (given.isPresent() && file.isPresent()) {
            wrong(name, "is given twice, by value and by " + PREFIX + name + FROM_FILE);
        }
        return given.or(() -> file.flatMap(f -> contents(name, Path.of(f))));
    }

    private Optional<String> contents(String name, Path file) {
        try {
            return Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty());
        } catch (IOException e) {
            wrong(name + FROM_FILE, file + " cannot be read");
            return Optional.empty();
        }
    }

    String required(String name, String why) {
        return text(name).orElseGet(() -> {
            wrong(name, "is missing: " + why);
            return "";
        });
    }

    String requiredSecret(String name, String why) {
        return secret(name).orElseGet(() -> {
            wrong(name, "is missing: " + why + " (or " + PREFIX + name + FROM_FILE + ")");
            return "";
        });
    }

    int number(String name, int least, int most, int otherwise) {
        return parsed(
                name,
                otherwise,
                text -> {
                    int number = Integer.parseInt(text);
                    if (number < least || number > most) {
                        throw new IllegalArgumentException("out of range");
                    }
                    return number;
                },
                "a whole number from " + least + " to " + most);
    }

    /** A value that a parser accepts; the parser refuses with an unchecked exception. */
    <T> T parsed(String name, T otherwise, Function<String, T> parser, String expected) {
        var given = text(name);
        if (given.isEmpty()) {
            return otherwise;
        }
        try {
            return parser.apply(given.get());
        } catch (RuntimeException e) {
            wrong(name, "is not " + expected);
            return otherwise;
        }
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        var names = new TreeSet<String>();
        for (E constant : type.getEnumConstants()) {
            names.add(constant.name().toLowerCase(Locale.ROOT));
        }
        return parsed(
                name,
                otherwise,
                text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)),
                "one of " + String.join(", ", names));
    }

    /** Refuses those of the names that are given although the setting that gives them a meaning is not. */
    void needs(String head, String... names) {
        for (var name : names) {
            if (text(name).isPresent() || text(name + FROM_FILE).isPresent()) {
                wrong(name, "does nothing without " + PREFIX + head);
            }
        }
    }

    /** Whether something was found wrong with the setting before. */
    boolean isWrong(String name) {
        return problems.stream().anyMatch(problem -> problem.startsWith(PREFIX + name + " "));
    }

    void wrong(String name, String what) {
        problems.add(PREFIX + name + " " + what);
    }

    /** Names that nobody asked for are typing mistakes, and a mistyped setting would silently do nothing. */
    void refuseUnknown() {
        var unknown = new TreeSet<>(values.keySet());
        unknown.removeAll(asked);
        unknown.removeAll(NOT_SETTINGS);
        unknown.forEach(name -> wrong(
                name,
                "is not a setting of Miadi"
                        + Likeness.closest(name, asked)
                                .map(meant -> "; did you mean " + PREFIX + meant + "?")
                                .orElse("")));
    }

    /** Every name that was asked for so far, for the guide's test. */
    Set<String> asked() {
        return Set.copyOf(asked);
    }

    List<String> problems() {
        return List.copyOf(problems);
    }
}
