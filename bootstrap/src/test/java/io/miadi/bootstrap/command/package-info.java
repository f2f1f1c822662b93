/** What the commands do and say. */
@NullMarked
package io.miadi.bootstrap.command;

import org.jspecify.annotations.NullMarked;
