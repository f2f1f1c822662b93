/**
 * How the operator tells a merchant of something it was not asked about in the same breath: once, unless a fault has it
 * otherwise. Open
 * {@link io.miadi.simulators.daraja.notice.Notices} first.
 */
@NullMarked
package io.miadi.simulators.daraja.notice;

import org.jspecify.annotations.NullMarked;
