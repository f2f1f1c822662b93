package io.miadi.bootstrap.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which tests carry which number of the catalogue, read from the tags in the sources. */
final class NumberedTests {
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"([PIKR]\\d{1,2})\"\\)");
    private static final Pattern DECLARATION =
            Pattern.compile("\\b(?:(?:class|interface) \\w+|(?:void|boolean) (\\w+)\\s*\\()");
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");

    private NumberedTests() {}

    /** Tests by number: {@code class#method}, or the class alone where it carries the number as a whole. */
    static Map<String, SortedSet<String>> in(Path home) throws IOException {
        var found = new TreeMap<String, SortedSet<String>>();
        try (var files = Files.walk(home)) {
            for (Path file : files.filter(NumberedTests::mayHoldTests).toList()) {
                read(file, found);
            }
        }
        return found;
    }

    private static boolean mayHoldTests(Path file) {
        var name = file.toString();
        return name.endsWith(".java") && name.contains("/src/") && !name.contains("/target/");
    }

    private static void read(Path file, Map<String, SortedSet<String>> found) throws IOException {
        var text = Files.readString(file);
        var tags = TAG.matcher(text);
        while (tags.find()) {
            var inPackage = PACKAGE.matcher(text);
            var declared = DECLARATION.matcher(text);
            if (!inPackage.find() || !declared.find(tags.end())) {
                throw new IllegalStateException("a tag before nothing in " + file);
            }
            var type = inPackage.group(1) + "." + file.getFileName().toString().replace(".java", "");
            var test = declared.group(1) == null ? type : type + "#" + declared.group(1);
            found.computeIfAbsent(tags.group(1), number -> new TreeSet<>()).add(test);
        }
    }
}
