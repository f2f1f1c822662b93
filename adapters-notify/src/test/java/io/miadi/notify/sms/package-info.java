@NullMarked
package io.miadi.notify.sms;

import org.jspecify.annotations.NullMarked;
