/**
 * How the product writes its log, for machines or for eyes, with a last mask over everything: code never logs numbers or secrets, and
 * what slips through, such as a library's exception text, is masked here. Open {@link io.miadi.bootstrap.operations.log.Logs} first.
 */
@NullMarked
package io.miadi.bootstrap.operations.log;

import org.jspecify.annotations.NullMarked;
