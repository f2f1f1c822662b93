/**
 * Long tests of the real program, by command: it is killed, raced and fed with rubbish, and afterwards its books are compared with
 * those of the simulated PayBill. Open {@link io.miadi.bootstrap.campaign.CampaignCommand} first.
 */
@NullMarked
package io.miadi.bootstrap.campaign;

import org.jspecify.annotations.NullMarked;
