/** M-Pesa Express, the prompt on the payer's phone: what is sent, and what the answers mean. Open {@link io.miadi.mpesa.stk.PushAnswers} first. */
@NullMarked
package io.miadi.mpesa.stk;

import org.jspecify.annotations.NullMarked;
