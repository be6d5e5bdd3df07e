/** Start-up: decides window or command line, wires everything once, keeps crashes and logs in hand. */
@NullMarked
package dev.callboard.app;

import org.jspecify.annotations.NullMarked;
