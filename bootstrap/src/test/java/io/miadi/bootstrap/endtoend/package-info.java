/**
 * The whole product through its front door: real HTTP, a real PostgreSQL, and simulators that speak the providers' wire formats.
 * Every answer is held against the document of the API. Open {@link io.miadi.bootstrap.endtoend.EndToEndTest} first.
 */
@NullMarked
package io.miadi.bootstrap.endtoend;

import org.jspecify.annotations.NullMarked;
