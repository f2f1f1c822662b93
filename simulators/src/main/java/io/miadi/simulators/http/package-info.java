/**
 * What the HTTP shells of all simulators share: a server on loopback, pages under a strict content security policy, answers
 * that are cut off on purpose. Open {@link io.miadi.simulators.http.LoopbackServer} first.
 */
@NullMarked
package io.miadi.simulators.http;

import org.jspecify.annotations.NullMarked;
