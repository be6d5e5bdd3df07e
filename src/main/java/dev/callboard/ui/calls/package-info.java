/** The calls screen: every call record, local or live from the platform, filtered as GetBill does. */
@NullMarked
package dev.callboard.ui.calls;

import org.jspecify.annotations.NullMarked;
