package dev.callboard.workspace;

import dev.callboard.callback.Callbacks;
import dev.callboard.calls.CallExport;
import dev.callboard.calls.CallStore;
import dev.callboard.calls.CallSync;
import dev.callboard.calls.RecordLog;
import dev.callboard.campaign.CampaignExport;
import dev.callboard.campaign.CampaignStore;
import dev.callboard.campaign.Ledger;
import dev.callboard.campaign.NeverCall;
import dev.callboard.campaign.Reconciler;
import dev.callboard.campaign.Submitter;
import dev.callboard.notes.Notes;
import dev.callboard.platform.PlatformClient;
import dev.callboard.profile.Profile;
import dev.callboard.recordings.RecordingArchive;
import dev.callboard.recordings.audit.AuditLog;
import java.nio.file.Path;

/**
 * What belongs to one opened profile. A plain holder: windows and commands take the parts they use.
 */
public record Workspace(
    Profile profile,
    Path folder,
    PlatformClient client,
    RecordLog recordLog,
    CallStore calls,
    CallSync callSync,
    CallExport callExport,
    Ledger ledger,
    NeverCall never,
    Submitter submitter,
    Reconciler reconciler,
    CampaignStore campaigns,
    CampaignExport campaignExport,
    RecordingArchive recordings,
    Callbacks callbacks,
    Notes notes,
    AuditLog audit,
    Runnable closer)
    implements AutoCloseable {

  @Override
  public void close() {
    closer.run();
  }
}
