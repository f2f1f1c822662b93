/** SMS by Twilio's HTTP API. Open {@link io.miadi.notify.sms.TwilioSmsSender} first. */
@NullMarked
package io.miadi.notify.sms;

import org.jspecify.annotations.NullMarked;
