/** Sessions, held times and kinds of session in PostgreSQL. Open {@link io.miadi.persistence.session.JdbiSessions} first. */
@NullMarked
package io.miadi.persistence.session;

import org.jspecify.annotations.NullMarked;
