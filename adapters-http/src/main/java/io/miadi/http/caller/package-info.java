/**
 * Who is calling, and the proof that a browser meant to. How credentials are checked belongs to the identity feature, which
 * gives an {@link io.miadi.http.caller.Authenticator}. Open {@link io.miadi.http.caller.Caller} first.
 */
@NullMarked
package io.miadi.http.caller;

import org.jspecify.annotations.NullMarked;
