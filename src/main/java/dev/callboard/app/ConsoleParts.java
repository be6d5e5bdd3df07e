package dev.callboard.app;

import dev.callboard.audio.AudioSink;
import dev.callboard.profile.Profiles;
import dev.callboard.profile.SecretStore;
import dev.callboard.profile.Settings;
import dev.callboard.text.Texts;
import dev.callboard.ui.login.DemoPlatform;
import dev.callboard.workspace.Backups;
import dev.callboard.workspace.Workspaces;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What the console is built from.
 *
 * @param settings look, font size and the like
 * @param demo the embedded platform, started when it is asked for
 * @param clock gives now, and the operator's zone
 * @param sinks where recordings sound
 * @param backups backs profiles up and brings them back
 */
public record ConsoleParts(
    Profiles profiles,
    SecretStore secrets,
    Settings settings,
    Workspaces workspaces,
    DemoPlatform demo,
    Texts texts,
    Clock clock,
    Supplier<AudioSink> sinks,
    Backups backups) {}
