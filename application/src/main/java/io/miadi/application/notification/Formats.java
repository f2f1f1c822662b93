package io.miadi.application.notification;

import io.miadi.domain.identity.Language;
import io.miadi.domain.money.Money;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Times and amounts as one reader reads them: in their language and zone, with the zone's name where it is not the practice's.
 * In Swahili an hour is counted from sunrise, so the time of the clock stands behind it in figures.
 */
public final class Formats {
    private static final Locale SWAHILI = Locale.of("sw", "KE");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final Patterns ENGLISH = Patterns.of("EEE d MMM", Locale.ENGLISH);
    private static final Patterns IN_SWAHILI = Patterns.of("EEEE d MMM", SWAHILI);

    /** A language's ways to write a date, made once: making one takes longer than using it. */
    private record Patterns(
            DateTimeFormatter moment, DateTimeFormatter brief, DateTimeFormatter briefWithYear, DateTimeFormatter day) {
        static Patterns of(String brief, Locale locale) {
            return new Patterns(
                    DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", locale),
                    DateTimeFormatter.ofPattern(brief, locale),
                    DateTimeFormatter.ofPattern(brief + " uuuu", locale),
                    DateTimeFormatter.ofPattern("d MMMM uuuu", locale));
        }
    }

    private final Language language;
    private final ZoneId zone;
    private final ZoneId home;

    /** @param home the practice's zone */
    public Formats(Language language, ZoneId zone, ZoneId home) {
        this.language = language;
        this.zone = zone;
        this.home = home;
    }

    /** {@code Saturday 21 November 2026, 09:00} or {@code Jumamosi 21 Novemba 2026, saa 3:00 asubuhi (09:00)}. */
    public String moment(Instant at) {
        var local = at.atZone(zone);
        var hour = language == Language.EN ? clock(local) : saa(local) + " (" + clock(local) + ")";
        return patterns().moment().format(local) + ", " + hour + place(at);
    }

    /**
     * The same for an SMS, {@code Sat 21 Nov, 09:00} or {@code Jumamosi 21 Nov, saa 3:00 asubuhi}; with the year where it is not the
     * one in which it is told, since a year that nobody sees is a year that nobody doubts.
     */
    public String brief(Instant at, Instant told) {
        var local = at.atZone(zone);
        var hour = language == Language.EN ? clock(local) : saa(local);
        boolean thisYear = local.getYear() == told.atZone(zone).getYear();
        var date = thisYear ? patterns().brief() : patterns().briefWithYear();
        return date.format(local) + ", " + hour + place(at);
    }

    /** {@code 21 November 2026}. */
    public String day(Instant at) {
        return patterns().day().format(at.atZone(zone));
    }

    private static String clock(ZonedDateTime at) {
        return CLOCK.format(at);
    }

    private static String saa(ZonedDateTime at) {
        return "saa %d:%02d %s".formatted(fromSunrise(at.getHour()), at.getMinute(), partOfDay(at.getHour()));
    }

    private static int fromSunrise(int hour) {
        int counted = (hour + 6) % 12;
        return counted == 0 ? 12 : counted;
    }

    private static String partOfDay(int hour) {
        if (hour < 4 || hour >= 19) {
            return "usiku";
        }
        if (hour < 6) {
            return "alfajiri";
        }
        if (hour < 12) {
            return "asubuhi";
        }
        return hour < 16 ? "mchana" : "jioni";
    }

    private String place(Instant at) {
        boolean same = zone.getRules().getOffset(at).equals(home.getRules().getOffset(at));
        return same ? "" : " (" + zone.getId() + ")";
    }

    private Patterns patterns() {
        return language == Language.EN ? ENGLISH : IN_SWAHILI;
    }

    /** {@code KES 1,500} or {@code KES 1,500.50}: no decimals where there are none. */
    public String amount(Money money) {
        int digits = money.isWhole() ? 0 : money.currency().getDefaultFractionDigits();
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(digits);
        return money.currency().getCurrencyCode() + " " + format.format(new BigDecimal(money.decimal()));
    }
}
