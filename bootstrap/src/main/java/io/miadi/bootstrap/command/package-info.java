/** The command line, one class a command. Open {@link io.miadi.bootstrap.command.ServeCommand} first. */
@NullMarked
package io.miadi.bootstrap.command;

import org.jspecify.annotations.NullMarked;
