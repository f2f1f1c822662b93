/** Tests of the simulator from the outside, by HTTP, and of its rules by themselves. */
@NullMarked
package io.miadi.simulators.daraja;

import org.jspecify.annotations.NullMarked;
