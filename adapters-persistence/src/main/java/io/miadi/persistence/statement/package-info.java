/**
 * What all repositories share in sending statements and reading rows: the book of statements, rows as the domain's values, times in
 * the store's precision. Nothing here knows any table. Open {@link io.miadi.persistence.statement.StatementBook} first.
 */
@NullMarked
package io.miadi.persistence.statement;

import org.jspecify.annotations.NullMarked;
