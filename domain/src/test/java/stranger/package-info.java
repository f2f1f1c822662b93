/** A program of somebody else that uses the domain alone. Open {@link stranger.BarberShop} first. */
@NullMarked
package stranger;

import org.jspecify.annotations.NullMarked;
