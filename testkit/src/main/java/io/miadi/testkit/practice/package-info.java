/**
 * A practice in memory with the real use cases, for tests of anything that stands around them. Open
 * {@link io.miadi.testkit.practice.SmallPractice} first.
 */
@NullMarked
package io.miadi.testkit.practice;

import org.jspecify.annotations.NullMarked;
