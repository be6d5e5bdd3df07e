package dev.callboard.ui.settings;

import java.util.function.Supplier;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/**
 * A part of the settings. To add one: build a view and its view model in the package of its feature,
 * put its title into that feature's texts, and add one line to {@code ProfileScreens.settings()}:
 *
 * <pre>new SettingsSection("hours", "campaigns.hours.title", Feather.CLOCK, () -> hoursView().root())</pre>
 *
 * The content scrolls and is as wide as the window leaves it; {@code Cards.section} gives it surfaces.
 * It is built when one first goes there, and anew after a change of language; its texts need no
 * listening to that. What it sets is kept by whoever owns it, at once, with no button to save.
 *
 * @param id its short name: control id {@code settings-<id>}, {@code SettingsScreen.open(id)}
 * @param titleKey text of its title
 * @param content builds it; called once, on the FX thread
 */
public record SettingsSection(
    String id, String titleKey, Ikon icon, Supplier<? extends Node> content) {}
