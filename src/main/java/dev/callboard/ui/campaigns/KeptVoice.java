package dev.callboard.ui.campaigns;

import dev.callboard.campaign.VoiceCopies;

/**
 * A voice file named before.
 *
 * @param name as it was uploaded, or its address
 * @param copy what there is of it on this machine
 */
record KeptVoice(String name, VoiceCopies.Copy copy) {}
