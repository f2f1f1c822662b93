/** What the log never shows. */
@NullMarked
package io.miadi.bootstrap.operations.log;

import org.jspecify.annotations.NullMarked;
