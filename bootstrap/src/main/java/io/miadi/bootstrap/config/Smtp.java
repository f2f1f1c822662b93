package io.miadi.bootstrap.config;

import io.miadi.application.secret.Secret;
import java.util.Optional;

/** The relay that e-mail leaves by. */
public record Smtp(String host, int port, Security security, Optional<Login> login, String from) {
    /** How the connection is protected. */
    public enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    public record Login(String user, Secret password) {}
}
