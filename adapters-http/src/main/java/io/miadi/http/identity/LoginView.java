package io.miadi.http.identity;

import io.miadi.domain.identity.Login;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;

/** @param current whether it is the login of this very request */
record LoginView(
        UUID id,
        String kind,
        boolean current,
        String device,
        String address,
        OffsetDateTime createdAt,
        OffsetDateTime lastUsedAt,
        OffsetDateTime expiresAt) {
    static LoginView of(Login login, String currentId, Times times) {
        return new LoginView(
                login.id().value(),
                login.kind().name().toLowerCase(Locale.ROOT),
                login.id().toString().equals(currentId),
                login.device().name(),
                login.device().address(),
                times.shown(login.createdAt()),
                times.shown(login.lastUsedAt()),
                times.shown(login.expiresAt()));
    }
}
