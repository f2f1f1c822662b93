/**
 * How Miadi reaches PostgreSQL: the address, the pool, the migrations, and the units of work that repositories join. Statements
 * run as the role {@code miadi_app}, which owns nothing; migrations run as the address's own user. Open
 * {@link io.miadi.persistence.database.Database} first.
 *
 * <p>For authors of repositories: take a {@link io.miadi.persistence.database.DatabaseSession}, call {@code write} for what
 * must be part of a unit of work and {@code read} for what may also stand alone.
 */
@NullMarked
package io.miadi.persistence.database;

import org.jspecify.annotations.NullMarked;
