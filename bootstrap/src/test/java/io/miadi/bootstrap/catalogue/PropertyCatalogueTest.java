package io.miadi.bootstrap.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every number of the catalogue is shown by a test, or says which issue brings it. With {@code -Dmiadi.catalogue=write} the first
 * test writes the file anew from the tags in the sources.
 */
class PropertyCatalogueTest {
    private static final Path HOME = Path.of("..");
    private static final Path FILE = HOME.resolve("docs/properties.csv");
    private static final String HEAD = "number,tests,issue";
    private static final int A_WHOLE_BUILD = 1_000;

    /** @param issue the letter of the issue that brings it; empty where tests show it */
    private record Row(List<String> tests, String issue) {}

    private static Map<String, Row> rows() throws IOException {
        var lines = Files.readAllLines(FILE);
        assertThat(lines.getFirst()).isEqualTo(HEAD);
        var rows = new LinkedHashMap<String, Row>();
        for (String line : lines.subList(1, lines.size())) {
            var cells = line.split(",", -1);
            assertThat(cells).as(line).hasSize(3);
            var tests = cells[1].isEmpty() ? List.<String>of() : List.of(cells[1].split(";", -1));
            rows.put(cells[0], new Row(tests, cells[2]));
        }
        return rows;
    }

    @Test
    void the_file_says_what_the_tags_in_the_sources_say() throws IOException {
        var tagged = NumberedTests.in(HOME);
        if ("write".equals(System.getProperty("miadi.catalogue"))) {
            write(tagged);
        }
        assertThat(tagged).hasSizeGreaterThan(40);
        rows().forEach((number, row) -> assertThat(new TreeSet<>(row.tests()))
                .as("%s; write the file anew with -Dmiadi.catalogue=write", number)
                .isEqualTo(tagged.getOrDefault(number, new TreeSet<>())));
    }

    private static void write(Map<String, ? extends Iterable<String>> tagged) throws IOException {
        var lines = new ArrayList<String>(List.of(HEAD));
        rows().forEach((number, row) -> {
            var tests = tagged.containsKey(number) ? String.join(";", tagged.get(number)) : "";
            lines.add(number + "," + tests + "," + (tests.isEmpty() ? row.issue() : ""));
        });
        Files.write(FILE, lines);
    }

    @Test
    void every_number_has_one_row_and_a_row_has_tests_or_an_issue() throws IOException {
        var rows = rows();
        assertThat(rows.keySet()).containsExactlyElementsOf(numbers());
        rows.forEach((number, row) -> assertThat(row.tests().isEmpty())
                .as(number)
                .isEqualTo(row.issue().matches("[A-J]")));
    }

    @Test
    void every_test_that_is_named_ran_and_passed() throws IOException {
        var reports = TestReports.under(HOME);
        assumeThat(reports.passed())
                .as("the reports of a whole build stand beside this room")
                .hasSizeGreaterThan(A_WHOLE_BUILD);
        rows().forEach((number, row) -> row.tests().stream()
                .filter(test -> !test.startsWith("io.miadi.bootstrap.")) // this room is not done yet
                .forEach(test -> assertThat(reports.ran(number, test) || ranUnderItsLabel(reports, test))
                        .as(number + " " + test)
                        .isTrue()));
    }

    /** A property with several numbers is reported under one label, which its source says. */
    private static boolean ranUnderItsLabel(TestReports reports, String test) {
        var type = test.replaceFirst("#.*", "");
        var method = test.substring(test.indexOf('#') + 1);
        var label =
                Pattern.compile("@Label\\(\\s*\"([^\"]+)\"\\s*\\)[^;{}]*?\\bvoid " + method + "\\(", Pattern.DOTALL);
        return sources(type)
                .flatMap(source -> label.matcher(source).results())
                .map(found -> found.group(1).replace("'", "&apos;")) // as the reports write it
                .anyMatch(name -> reports.passed().contains(new TestReports.Passed(type, name)));
    }

    private static Stream<String> sources(String type) {
        var path = type.replace('.', '/') + ".java";
        try (var rooms = Files.list(HOME)) {
            var found = new ArrayList<String>();
            for (var room : rooms.toList()) {
                var file = room.resolve("src/test/java").resolve(path);
                if (Files.exists(file)) {
                    found.add(Files.readString(file));
                }
            }
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_test_that_did_not_run_would_be_noticed() {
        var reports = new TestReports(List.of(new TestReports.Passed("a.MoneyProperties", "K8 money is whole")));
        assertThat(reports.ran("K8", "a.MoneyProperties#money_is_whole")).isTrue();
        assertThat(reports.ran("K9", "a.MoneyProperties#money_is_whole")).isFalse();
        assertThat(reports.ran("K8", "a.OtherProperties#money_is_whole")).isFalse();
    }

    private static List<String> numbers() {
        var all = new ArrayList<String>();
        add(all, "P", 77);
        add(all, "I", 10);
        add(all, "K", 25);
        add(all, "R", 13);
        return all;
    }

    private static void add(List<String> all, String kind, int last) {
        for (int i = 1; i <= last; i++) {
            all.add(kind + i);
        }
    }
}
