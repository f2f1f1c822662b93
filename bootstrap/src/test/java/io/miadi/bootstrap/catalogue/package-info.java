/**
 * Holds {@code docs/properties.csv} against the sources and against the reports of the tests that ran. Open
 * {@link io.miadi.bootstrap.catalogue.PropertyCatalogueTest} first.
 */
@NullMarked
package io.miadi.bootstrap.catalogue;

import org.jspecify.annotations.NullMarked;
