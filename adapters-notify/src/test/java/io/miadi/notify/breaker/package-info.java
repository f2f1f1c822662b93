@NullMarked
package io.miadi.notify.breaker;

import org.jspecify.annotations.NullMarked;
