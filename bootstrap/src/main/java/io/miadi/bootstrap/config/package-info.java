/** Every setting of the product in one validated record, read once from the environment and a file. Open {@link io.miadi.bootstrap.config.Config} first. */
@NullMarked
package io.miadi.bootstrap.config;

import org.jspecify.annotations.NullMarked;
