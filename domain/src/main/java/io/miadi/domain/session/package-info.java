/** An agreed hour from booking to its end: states, the only moves between them, and who may ask for them. Open {@link io.miadi.domain.session.Session} first, then {@link io.miadi.domain.session.SessionState}. */
@NullMarked
package io.miadi.domain.session;

import org.jspecify.annotations.NullMarked;
