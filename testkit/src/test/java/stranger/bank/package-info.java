/** Somebody else's payment provider, judged with the test kit. Open {@link stranger.bank.BankProvider} first. */
@NullMarked
package stranger.bank;

import org.jspecify.annotations.NullMarked;
