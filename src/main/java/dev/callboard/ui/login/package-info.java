/** Connecting: profiles, access keys, refusals explained, the demo platform, working offline. */
@NullMarked
package dev.callboard.ui.login;

import org.jspecify.annotations.NullMarked;
