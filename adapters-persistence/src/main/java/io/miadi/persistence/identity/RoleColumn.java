package io.miadi.persistence.identity;

import io.miadi.domain.identity.Role;
import io.miadi.domain.identity.Roles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;

/** Roles as an array of their names. */
final class RoleColumn {
    private RoleColumn() {}

    static String[] names(Roles roles) {
        return roles.all().stream().map(Role::name).toArray(String[]::new);
    }

    static Roles read(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        if (array == null) {
            throw new SQLException("no roles in " + column);
        }
        var roles = EnumSet.noneOf(Role.class);
        for (String name : (String[]) array.getArray()) {
            roles.add(Role.valueOf(name));
        }
        return new Roles(roles);
    }
}
