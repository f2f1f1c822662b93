/** E-mail by any SMTP relay. Open {@link io.miadi.notify.email.SmtpEmailSender} first. */
@NullMarked
package io.miadi.notify.email;

import org.jspecify.annotations.NullMarked;
