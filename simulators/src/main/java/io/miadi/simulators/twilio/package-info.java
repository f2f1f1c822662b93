/**
 * The SMS provider's message API: what is sent is kept, moves through the provider's statuses, and can be read as the
 * recipient would. Open {@link io.miadi.simulators.twilio.TwilioSimulator} first.
 */
@NullMarked
package io.miadi.simulators.twilio;

import org.jspecify.annotations.NullMarked;
