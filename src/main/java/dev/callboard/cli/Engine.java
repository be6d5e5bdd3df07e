package dev.callboard.cli;

import dev.callboard.profile.Profiles;
import dev.callboard.profile.SecretStore;
import dev.callboard.workspace.Backups;
import dev.callboard.workspace.Connections;
import dev.callboard.workspace.Upkeep;
import dev.callboard.workspace.Workspaces;

/**
 * What commands work with in one data folder.
 *
 * @param profiles the connection profiles
 * @param secrets the key store of this machine
 * @param workspaces opens a profile's data
 * @param connections reaches a platform without opening data
 * @param upkeep rebuilds a profile's database
 * @param backups backs profiles up and brings them back
 */
public record Engine(
    Profiles profiles,
    SecretStore secrets,
    Workspaces workspaces,
    Connections connections,
    Upkeep upkeep,
    Backups backups) {}
