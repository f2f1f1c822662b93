/** What can be done with a session, one class a use case; all changes go through one step that locks, judges, stores, audits and publishes. Open {@link io.miadi.application.session.BookSession} first. */
@NullMarked
package io.miadi.application.session;

import org.jspecify.annotations.NullMarked;
