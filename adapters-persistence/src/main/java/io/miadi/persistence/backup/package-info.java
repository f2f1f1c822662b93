/**
 * Keeping a copy of the data elsewhere, in two ways. {@link io.miadi.persistence.backup.ClusterBackup} copies the files of the
 * embedded server while it works; it is quick and restores into the same PostgreSQL version.
 * {@link io.miadi.persistence.backup.DatabaseExport} writes the rows of any PostgreSQL as text; it moves data between versions and
 * between servers. Neither ever overwrites anything, and both prove what they brought back.
 */
@NullMarked
package io.miadi.persistence.backup;

import org.jspecify.annotations.NullMarked;
