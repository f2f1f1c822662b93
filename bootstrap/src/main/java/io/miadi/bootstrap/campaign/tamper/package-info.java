/**
 * Tampers with a real audit log in a real database, as whoever owns the server could, and counts what the verification finds. Open
 * {@link io.miadi.bootstrap.campaign.tamper.TamperCampaign} first.
 */
@NullMarked
package io.miadi.bootstrap.campaign.tamper;

import org.jspecify.annotations.NullMarked;
