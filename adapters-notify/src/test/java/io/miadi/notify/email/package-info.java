@NullMarked
package io.miadi.notify.email;

import org.jspecify.annotations.NullMarked;
