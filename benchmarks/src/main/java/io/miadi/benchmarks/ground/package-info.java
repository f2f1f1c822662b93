/**
 * What measurements stand on: a throw-away durable PostgreSQL that counts its statements, a probe of what the machine can do, and
 * the product in process. Open {@link io.miadi.benchmarks.ground.BenchDatabase} first.
 */
@NullMarked
package io.miadi.benchmarks.ground;

import org.jspecify.annotations.NullMarked;
