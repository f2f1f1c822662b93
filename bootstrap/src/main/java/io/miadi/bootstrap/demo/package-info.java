/** The product's first impression: everything on one machine, and one session's life played step by step. Open {@link io.miadi.bootstrap.demo.DemoCommand} first. */
@NullMarked
package io.miadi.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
