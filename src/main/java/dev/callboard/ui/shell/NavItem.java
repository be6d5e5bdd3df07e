package dev.callboard.ui.shell;

import dev.callboard.ui.kit.Screen;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.Ikon;

/**
 * A place the navigation leads to.
 *
 * @param key its short name: text {@code shell.nav.<key>}, control id {@code nav-<key>}
 * @param screen builds it the first time one goes there
 * @param badge a number worth a look beside its name; nothing is shown for zero
 */
public record NavItem(
    String key, Ikon icon, Supplier<Screen> screen, ObservableValue<? extends Number> badge) {}
