/** What Daraja tells by itself, read without trusting a byte of it. Open {@link io.miadi.mpesa.callback.DarajaCallbackReader} first. */
@NullMarked
package io.miadi.mpesa.callback;

import org.jspecify.annotations.NullMarked;
