package dev.callboard.ui.shell;

/**
 * What can be asked of the shell from anywhere.
 *
 * @param sync reads the newest records (F5)
 * @param clearToken clears the token, after asking, and logs in anew
 * @param help shows the keys that work here (F1)
 * @param hold stops everything unsent of every campaign (F8)
 * @param leave closes the profile and returns to the login
 */
public record ShellActions(
    Runnable sync, Runnable clearToken, Runnable help, Runnable hold, Runnable leave) {}
