/** Files that people take away: who may, how often, and how they are answered. Open {@link io.miadi.http.export.Downloads} first. */
@NullMarked
package io.miadi.http.export;

import org.jspecify.annotations.NullMarked;
