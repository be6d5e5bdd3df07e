/**
 * Connection profiles, secrets in the key store of the operating system, settings.
 */
@NullMarked
package dev.callboard.profile;

import org.jspecify.annotations.NullMarked;
