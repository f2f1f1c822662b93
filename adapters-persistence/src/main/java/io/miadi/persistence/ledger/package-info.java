/** The journal in PostgreSQL: entries that balance, lines that nobody can change. Open {@link io.miadi.persistence.ledger.JdbiJournal} first. */
@NullMarked
package io.miadi.persistence.ledger;

import org.jspecify.annotations.NullMarked;
