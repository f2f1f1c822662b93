@NullMarked
package io.miadi.documents;

import org.jspecify.annotations.NullMarked;
