package dev.callboard.campaign.hours;

import java.time.LocalDate;

/**
 * A day on which nobody may be called.
 *
 * @param date by the calendar of the people called
 * @param holiday whether it is a holiday, not only a day of the week that is closed
 */
public record BarredDay(LocalDate date, boolean holiday) {}
