/** Where the program begins. Open {@link io.miadi.bootstrap.Main} first. */
@NullMarked
package io.miadi.bootstrap;

import org.jspecify.annotations.NullMarked;
