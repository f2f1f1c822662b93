/** Tests of virtual time. */
@NullMarked
package io.miadi.simulators.time;

import org.jspecify.annotations.NullMarked;
