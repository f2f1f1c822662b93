/** Whether the campaign of tampering can fail. */
@NullMarked
package io.miadi.bootstrap.campaign.tamper;

import org.jspecify.annotations.NullMarked;
