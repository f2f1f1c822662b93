/** Sessions, slots, kinds and people in memory, and what every store of them must do. Open {@link io.miadi.testkit.session.SessionsContract} first. */
@NullMarked
package io.miadi.testkit.session;

import org.jspecify.annotations.NullMarked;
