package io.miadi.domain.identity;

import java.time.Duration;

/**
 * How long a login may last (AUTH-3): shorter for those who see other people's affairs.
 *
 * @param idle the longest pause between two uses
 * @param absolute the longest time in all
 */
public record LoginLimits(Duration idle, Duration absolute) {
    public static final LoginLimits STAFF = new LoginLimits(Duration.ofMinutes(30), Duration.ofHours(12));
    public static final LoginLimits CLIENT = new LoginLimits(Duration.ofMinutes(60), Duration.ofHours(24));

    public static LoginLimits of(Roles roles) {
        return roles.workHere() ? STAFF : CLIENT;
    }
}
