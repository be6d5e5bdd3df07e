package dev.callboard.ui.login;

import dev.callboard.platform.Account;
import dev.callboard.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * A profile that has been opened.
 *
 * @param account who one is logged in as; null when working offline
 */
public record Opened(Workspace workspace, @Nullable Account account) {}
