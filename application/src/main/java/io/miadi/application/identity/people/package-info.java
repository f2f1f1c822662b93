/**
 * The people of the practice as staff and administrators see them: client records with or without an account, users, their
 * invitations, roles and standing. At least one active owner remains. Open {@link io.miadi.application.identity.people.InviteUser}
 * first.
 */
@NullMarked
package io.miadi.application.identity.people;

import org.jspecify.annotations.NullMarked;
