package dev.callboard.app;

import dev.callboard.campaign.hours.HoursBook;
import dev.callboard.country.Countries;
import dev.callboard.country.Country;
import dev.callboard.ui.calls.Syncing;
import dev.callboard.ui.campaigns.HoursPane;
import dev.callboard.ui.campaigns.NeverCallPane;
import dev.callboard.ui.campaigns.NeverCallViewModel;
import dev.callboard.ui.campaigns.PacePane;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.recordings.StorageDesk;
import dev.callboard.ui.recordings.StoragePane;
import dev.callboard.ui.settings.Backing;
import dev.callboard.ui.settings.BackupSection;
import dev.callboard.ui.settings.FreshnessSection;
import dev.callboard.ui.settings.FreshnessViewModel;
import dev.callboard.ui.settings.LookSection;
import dev.callboard.ui.settings.Preferences;
import dev.callboard.ui.settings.PrivacySection;
import dev.callboard.ui.settings.Restoring;
import dev.callboard.ui.settings.SettingsScreen;
import dev.callboard.ui.settings.SettingsSection;
import dev.callboard.workspace.Backups;
import dev.callboard.workspace.Workspace;
import java.util.List;
import javafx.beans.property.ReadOnlyLongProperty;
import org.kordamp.ikonli.feather.Feather;

/**
 * Builds the settings of an opened profile.
 *
 * @param syncing reads from the platform again
 * @param preferences look, language and the like
 * @param backups backs the profile up
 * @param restoring brings another profile back
 */
record ProfileSettings(
    Workspace workspace,
    Syncing syncing,
    Preferences preferences,
    Backups backups,
    Restoring restoring,
    Kit kit) {

  /**
   * Every part of the settings has its line here; {@link SettingsSection} says how to add one.
   *
   * @param synced changes when calls have been read
   */
  SettingsScreen screen(ReadOnlyLongProperty synced) {
    return new SettingsScreen(
        List.of(
            LookSection.of(preferences, kit.texts(), kit.formats()),
            PrivacySection.of(preferences, kit.texts(), kit.formats()),
            new SettingsSection(
                "hours", "campaigns.hours.title", Feather.CLOCK, () -> hours().root()),
            new SettingsSection(
                "pace",
                "campaigns.pace.title",
                Feather.FAST_FORWARD,
                () -> new PacePane(workspace.folder(), kit).root()),
            new SettingsSection(
                "never", "never.title", Feather.PHONE_OFF, () -> neverCall().root()),
            FreshnessSection.of(freshness(synced), kit),
            new SettingsSection(
                "storage",
                "recordings.storage",
                Feather.HARD_DRIVE,
                () -> new StoragePane(new StorageDesk(workspace), kit).root()),
            BackupSection.of(new Backing(backups, workspace, kit), restoring, kit)),
        kit.texts());
  }

  private HoursPane hours() {
    return new HoursPane(new HoursBook(workspace.folder()), workspace.profile().country(), kit);
  }

  private FreshnessViewModel freshness(ReadOnlyLongProperty synced) {
    return new FreshnessViewModel(
        workspace.callSync()::spans,
        new FreshnessViewModel.Reading(
            syncing::again, syncing::complete, workspace.callSync().rule().lookBack()),
        synced,
        kit.background(),
        kit.formats(),
        kit.texts());
  }

  private NeverCallPane neverCall() {
    Country country =
        Countries.find(workspace.profile().country()).orElse(Countries.all().getFirst());
    return new NeverCallPane(
        new NeverCallViewModel(
            workspace.never(), country, kit.background(), kit.jobs(), this::neverCallFailed),
        kit);
  }

  private void neverCallFailed(Exception e) {
    kit.notices().bad(kit.text("never.problem", String.valueOf(e.getMessage())), String.valueOf(e));
  }
}
