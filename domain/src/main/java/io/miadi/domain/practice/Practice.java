package io.miadi.domain.practice;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;

/**
 * The practice that this installation serves.
 *
 * @param name as it stands on receipts, 1 to 80 characters
 * @param shortName how it signs an SMS, 1 to 20 characters; a practice whose name says too much chooses a neutral one
 * @param address lines of its postal or street address
 * @param contact how a person reaches it: a telephone number or an e-mail address, as text
 * @param zone says what a day is
 * @param publicUrl where people find the product, without a slash at the end
 */
public record Practice(
        String name, String shortName, List<String> address, String contact, ZoneId zone, URI publicUrl) {
    public Practice {
        if (name.isBlank() || name.length() > 80 || shortName.isBlank() || shortName.length() > 20) {
            throw new IllegalArgumentException("a practice has a name and a short name");
        }
        if (publicUrl.toString().endsWith("/") || publicUrl.getHost() == null) {
            throw new IllegalArgumentException("the public address is whole and ends without a slash");
        }
        address = List.copyOf(address);
    }

    /** The address of a page, by its path with a slash in front. */
    public URI page(String path) {
        return URI.create(publicUrl + path);
    }
}
