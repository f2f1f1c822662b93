package io.miadi.bootstrap.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the reports of the other rooms say about the tests that ran and passed. */
record TestReports(List<Passed> passed) {
    private static final Pattern CASE = Pattern.compile(
            "<testcase name=\"([^\"]*)\" classname=\"([^\"]*)\"[^>]*?(/>|>(.*?)</testcase>)", Pattern.DOTALL);
    private static final Pattern TROUBLE = Pattern.compile("<(failure|error|skipped)\\b");

    /** @param name the method, or the label of a property */
    record Passed(String type, String name) {}

    static TestReports under(Path home) throws IOException {
        var passed = new ArrayList<Passed>();
        try (var files = Files.find(home, 4, (file, attributes) -> isReport(file))) {
            for (Path file : files.toList()) {
                var cases = CASE.matcher(Files.readString(file));
                while (cases.find()) {
                    if (cases.group(4) == null
                            || !TROUBLE.matcher(cases.group(4)).find()) {
                        passed.add(new Passed(cases.group(2), cases.group(1)));
                    }
                }
            }
        }
        return new TestReports(passed);
    }

    private static boolean isReport(Path file) {
        var folder = file.getParent();
        return folder != null
                && folder.endsWith("target/surefire-reports")
                && file.getFileName().toString().startsWith("TEST-");
    }

    /** A property is reported by its label, which begins with its number; a contract's case by the class that inherits it. */
    boolean ran(String number, String test) {
        int hash = test.indexOf('#');
        var type = hash < 0 ? test : test.substring(0, hash);
        var method = hash < 0 ? "" : test.substring(hash + 1);
        boolean inherited = type.endsWith("Contract");
        if (inherited && method.isEmpty()) {
            var port = type.substring(type.lastIndexOf('.') + 1).replace("Contract", "");
            return passed.stream().anyMatch(p -> p.type().contains(port));
        }
        return passed.stream()
                .filter(p -> inherited || p.type().equals(type))
                .anyMatch(p -> method.isEmpty() || p.name().startsWith(number + " ") || isOf(p.name(), method));
    }

    private static boolean isOf(String name, String method) {
        var spoken = method.replace('_', ' ');
        return name.equals(method) || name.startsWith(method + "(") || name.equals(spoken);
    }
}
