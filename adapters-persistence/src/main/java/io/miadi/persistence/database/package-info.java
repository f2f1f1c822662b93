/**
 * How Miadi reaches PostgreSQL: the address, the pool, the migrations, and the units of work that repositories join. Statements
 * run as the role {@code miadi_app}, which owns nothing; migrations run as the address's own user. Open
 * {@link io.miadi.persistence.database.Database} first.
 *
 * <p>For authors of repositories: take a {@link io.miadi.persistence.database.DatabaseSession}, call {@code write} for what
 * must be part of a unit of work and {@code read} for what may also stand alone. What was measured, at eight connections:
 *
 * <ul>
 *   <li>A unit of work costs nothing that can be seen beside the commit: neither the scoped value nor opening a handle. No statement
 *       travels for BEGIN; the driver sends it along with the first one.
 *   <li>Jdbi's fluent calls reach 0.7 to 0.8 of plain JDBC on a transaction of four small statements. The time goes into the many small
 *       objects of each call, so one statement that does two things ({@code with … insert … returning}) is the cheapest saving.
 *   <li>Keep each statement one constant: Jdbi's parsed form and the driver's prepared statement are both found by the text, and the
 *       server prepares what a connection has sent five times. Lists go in as one array ({@code = any(:ids)}), never as a list of
 *       placeholders whose number varies.
 *   <li>Map rows by hand ({@code (rows, context) -> new Row(…)}); mapping by reflection is slower and finds out later.
 * </ul>
 */
@NullMarked
package io.miadi.persistence.database;

import org.jspecify.annotations.NullMarked;
