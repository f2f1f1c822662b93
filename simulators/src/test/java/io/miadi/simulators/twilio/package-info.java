/** Tests of the SMS provider, by HTTP and against its published signatures. */
@NullMarked
package io.miadi.simulators.twilio;

import org.jspecify.annotations.NullMarked;
