/** What all use cases have in common; each feature has a package of its own below this one. Open {@link io.miadi.application.UseCase} first. */
@NullMarked
package io.miadi.application;

import org.jspecify.annotations.NullMarked;
