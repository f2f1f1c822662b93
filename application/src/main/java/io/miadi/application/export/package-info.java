/**
 * Long lists that leave the product as files: written page by page, counted and hashed, and told to the audit log at their beginning
 * and at their end. Open {@link io.miadi.application.export.Export} first.
 */
@NullMarked
package io.miadi.application.export;

import org.jspecify.annotations.NullMarked;
