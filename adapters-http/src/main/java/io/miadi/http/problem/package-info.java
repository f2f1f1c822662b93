/**
 * Failures as RFC 9457 problem documents. Every failure that a caller can see is a
 * {@link io.miadi.http.problem.ProblemType} of the one catalogue (documented in {@code docs/problems.md}); its texts are
 * written for the caller, in the caller's language, and never come from an exception. Open
 * {@link io.miadi.http.problem.ProblemType} first, then {@link io.miadi.http.problem.Problem}.
 */
@NullMarked
package io.miadi.http.problem;

import org.jspecify.annotations.NullMarked;
