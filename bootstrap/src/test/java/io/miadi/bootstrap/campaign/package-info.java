/** What a campaign leaves behind. */
@NullMarked
package io.miadi.bootstrap.campaign;

import org.jspecify.annotations.NullMarked;
