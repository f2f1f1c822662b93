/** Who people are to the practice: roles, ids and actors. Nothing here knows how anybody proves who they are. Open {@link io.miadi.domain.identity.Actor} first. */
@NullMarked
package io.miadi.domain.identity;

import org.jspecify.annotations.NullMarked;
