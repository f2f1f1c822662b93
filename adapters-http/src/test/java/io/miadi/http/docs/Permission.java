package io.miadi.http.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A row of {@code docs/security/permissions.csv}.
 *
 * @param role a role, or {@code anonymous}
 * @param relation to which objects: one's {@code own}, those {@code assigned} to one, the whole {@code practice}, or {@code none}
 * @param answer {@code allowed}, {@code 401}, {@code 403}, {@code secret} where the path's secret is the only proof, or
 *     {@code loopback} for what only the operators' listener answers, which is bound to this machine and asks nobody who they are
 */
record Permission(String method, String path, String role, String relation, String answer) {
    private static final Path TABLE = Path.of("..", "docs", "security", "permissions.csv");
    private static final String HEAD = "method,path,role,relation,answer";

    static List<Permission> table() throws IOException {
        var lines = Files.readAllLines(TABLE);
        if (!lines.getFirst().equals(HEAD)) {
            throw new IllegalStateException("the table's head is not " + HEAD);
        }
        return lines.stream().skip(1).map(Permission::row).toList();
    }

    private static Permission row(String line) {
        var cells = line.split(",", -1);
        if (cells.length != 5) {
            throw new IllegalStateException("not a row: " + line);
        }
        return new Permission(cells[0], cells[1], cells[2], cells[3], cells[4]);
    }

    String route() {
        return method + " " + path;
    }

    boolean isRefusal() {
        return answer.equals("401") || answer.equals("403");
    }
}
