package io.miadi.bootstrap.config;

import io.miadi.application.secret.Secret;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where data and keys are kept.
 *
 * @param folder the embedded database and everything else that outlives the process
 * @param databaseUrl a PostgreSQL of one's own in place of the embedded one
 * @param keyFile the keys that open what is sealed in the database; never inside it
 */
public record Storage(Path folder, Optional<Secret> databaseUrl, Path keyFile, int connections) {}
