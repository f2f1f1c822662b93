/** What the demo shows. */
@NullMarked
package io.miadi.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
