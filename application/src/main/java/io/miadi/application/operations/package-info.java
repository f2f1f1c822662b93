/**
 * What an operator asks of a running product: how far work is behind and how its jobs fare. Nothing here changes anything. Open
 * {@link io.miadi.application.operations.VitalSigns} first.
 */
@NullMarked
package io.miadi.application.operations;

import org.jspecify.annotations.NullMarked;
