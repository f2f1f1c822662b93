/**
 * The two languages that people are spoken to in. A {@link io.miadi.http.language.Wording} always holds both, so a text
 * cannot be missing in one of them. Open {@link io.miadi.http.language.Wording} first.
 */
@NullMarked
package io.miadi.http.language;

import org.jspecify.annotations.NullMarked;
