/**
 * When people may be called: presets of calling hours with their legal source, holidays, and the
 * time zones of the people called. Nothing here is legal advice.
 */
@NullMarked
package dev.callboard.campaign.hours;

import org.jspecify.annotations.NullMarked;
