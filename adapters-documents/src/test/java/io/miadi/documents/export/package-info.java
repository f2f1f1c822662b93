@NullMarked
package io.miadi.documents.export;

import org.jspecify.annotations.NullMarked;
