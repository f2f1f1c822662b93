/**
 * Keys with which machines call the API for the owner who made them. A key is shown once; only its hash is stored.
 * Open {@link io.miadi.application.identity.key.CreateApiKey} first.
 */
@NullMarked
package io.miadi.application.identity.key;

import org.jspecify.annotations.NullMarked;
