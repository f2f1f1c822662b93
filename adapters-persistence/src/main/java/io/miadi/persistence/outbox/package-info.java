/**
 * Events that wait to be handled, in PostgreSQL, and the form in which they are stored. Events that were handled leave the table.
 * Open {@link io.miadi.persistence.outbox.JdbiOutbox} first, then {@link io.miadi.persistence.outbox.EventForms}.
 */
@NullMarked
package io.miadi.persistence.outbox;

import org.jspecify.annotations.NullMarked;
