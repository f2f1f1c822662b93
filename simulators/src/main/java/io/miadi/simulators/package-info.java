/**
 * Faithful HTTP fakes of the outside world. They know wire formats only: nothing here depends on another room, so that they
 * can stand beside any program that speaks to the real services. Open {@link io.miadi.simulators.daraja.DarajaSimulator}
 * or {@link io.miadi.simulators.twilio.TwilioSimulator} first.
 */
@NullMarked
package io.miadi.simulators;

import org.jspecify.annotations.NullMarked;
