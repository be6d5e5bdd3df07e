/**
 * The campaign screens: list, set-up in four steps, progress.
 *
 * <p>{@code CampaignsScreen} shows one of three views. Each has a view model that knows beans and
 * collections only and reaches the features through {@code CampaignDesk}.
 */
@NullMarked
package dev.callboard.ui.campaigns;

import org.jspecify.annotations.NullMarked;
