/** What the simulators' tests share. */
@NullMarked
package io.miadi.simulators;

import org.jspecify.annotations.NullMarked;
