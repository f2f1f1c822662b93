/**
 * The API's document and a page to read it on, from the class path. Nothing is fetched from anywhere else. Open
 * {@link io.miadi.http.docs.DocumentRoutes} first.
 */
@NullMarked
package io.miadi.http.docs;

import org.jspecify.annotations.NullMarked;
