/**
 * The table of countries: short code, numbering region, calling code and time zones.
 */
@NullMarked
package dev.callboard.country;

import org.jspecify.annotations.NullMarked;
