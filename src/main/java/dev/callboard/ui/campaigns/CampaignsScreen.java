package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Campaign;
import dev.callboard.campaign.Draft;
import dev.callboard.campaign.Drafts;
import dev.callboard.campaign.Subset;
import dev.callboard.campaign.VoiceList;
import dev.callboard.ui.kit.Dialogs;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.PlaysCalls;
import dev.callboard.ui.kit.Screen;
import dev.callboard.ui.kit.Shortcut;
import dev.callboard.ui.kit.Turns;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Campaigns: the list, the one being set up, or one of them in full. */
public final class CampaignsScreen implements Screen {

  /** What is shown, and how it is told of coming and going. */
  private record Part(Node root, Runnable shown, Runnable hidden, Runnable f8) {}

  private static final String SETUP = "setup";

  private final StackPane root = new StackPane();
  private final CampaignWork work;
  private final CampaignDesk desk;
  private final CampaignJobs jobs;
  private final Kit kit;
  private final PlaysCalls player;
  private final Part list;
  private @Nullable Part setup;
  private @Nullable SetupViewModel setupModel;
  private final Drafts drafts;
  private final VoiceList voices;
  private Part here;
  private boolean visible;

  /**
   * Builds the screen; nothing is read yet.
   *
   * @param work what goes on whichever screen is shown
   * @param drafts the profile's unfinished campaign
   * @param voices the profile's names of voice files
   * @param player plays the recording of a call
   */
  public CampaignsScreen(
      CampaignWork work, Drafts drafts, VoiceList voices, PlaysCalls player, Kit kit) {
    this.work = work;
    this.player = player;
    this.desk = work.desk();
    this.kit = kit;
    jobs = work.jobs();
    list = listPart();
    this.drafts = drafts;
    this.voices = voices;
    here = list;
    root.getStylesheets().add(sheet());
    root.getChildren().setAll(list.root());
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    visible = true;
    here.shown().run();
  }

  @Override
  public void hidden() {
    visible = false;
    here.hidden().run();
  }

  @Override
  public String place() {
    return here == setup ? SETUP : "";
  }

  @Override
  public void resume(String place) {
    if (place.equals(SETUP)) {
      show(setup());
    }
  }

  @Override
  public List<Shortcut> shortcuts() {
    return List.of(
        Shortcut.of("Shortcut+N", kit.text("campaigns.key.new"), this::newCampaign),
        Shortcut.of("F8", kit.text("campaigns.key.hold"), () -> here.f8().run()),
        Shortcut.of("Alt+Left", kit.text("campaigns.key.back"), this::showList),
        Shortcut.listed("Enter", kit.text("campaigns.key.open")),
        Shortcut.listed("Space", kit.text("calls.key.play")));
  }

  /** Goes to the list. */
  public void showList() {
    show(list);
  }

  /** Goes to the campaign being set up. */
  public void newCampaign() {
    show(setup());
  }

  /** Goes to a campaign; to the list when there is none of that id. */
  public void open(String campaignId) {
    desk.find(campaignId).ifPresentOrElse(this::open, this::showList);
  }

  private void open(Campaign campaign) {
    Turns.now();
    ProgressViewModel model =
        new ProgressViewModel(
            campaign, desk, jobs, kit.background(), kit.ticker(), kit.formats()::now);
    ProgressView view =
        new ProgressView(
            model, work, kit, this::showList, subset -> followUp(campaign, subset), player);
    Runnable hidden =
        () -> {
          view.hidden();
          model.hidden();
        };
    show(new Part(view.root(), model::shown, hidden, view::holdOrResume));
  }

  private void followUp(Campaign campaign, @Nullable Subset subset) {
    setupModel().whenReady(() -> askToFollowUp(campaign, subset));
  }

  private void askToFollowUp(Campaign campaign, @Nullable Subset subset) {
    if (!setupModel().begun()) {
      jobs.prepare(campaign, subset, this::beginWith);
      return;
    }
    kit.dialogs()
        .confirm(
            new Dialogs.Question(
                kit.text("campaigns.followup.replace.title"),
                kit.text("campaigns.followup.replace.text"),
                kit.text("campaigns.followup.replace.action"),
                true),
            () -> jobs.prepare(campaign, subset, this::beginWith));
  }

  private void beginWith(Draft draft) {
    setupModel().begin(draft);
    newCampaign();
  }

  private void created(Campaign campaign, @Nullable Instant beginsAt) {
    if (beginsAt == null) {
      // Before it is shown, or it would offer for a moment to be resumed.
      jobs.send(campaign);
      open(campaign);
    } else {
      open(campaign);
      work.plan(campaign, beginsAt);
    }
  }

  private Part listPart() {
    CampaignListViewModel model =
        new CampaignListViewModel(desk, jobs, kit.background(), kit.ticker());
    CampaignListView view = new CampaignListView(model, kit, this::newCampaign, this::open);
    return new Part(view.root(), model::shown, model::hidden, jobs::holdWhatIsSent);
  }

  private SetupViewModel setupModel() {
    SetupViewModel known = setupModel;
    if (known != null) {
      return known;
    }
    SetupForm form =
        new SetupForm(
            new VoiceViewModel(voices, work.sound(), kit.background()),
            new NumbersViewModel(kit.background(), kit.ticker(), desk),
            new SettingsViewModel());
    DraftKeeping keeping =
        new DraftKeeping(drafts, kit.background(), kit.ticker(), kit.formats()::now);
    SetupViewModel built =
        new SetupViewModel(desk, form, keeping, kit.background(), kit.ticker(), this::created);
    setupModel = built;
    return built;
  }

  // Four steps full of controls: built when somebody opens them, not with the list.
  private Part setup() {
    Part known = setup;
    if (known != null) {
      return known;
    }
    Turns.now();
    TestCallViewModel test =
        new TestCallViewModel(desk, jobs, kit.background(), kit.ticker(), kit.formats()::now);
    SetupViewModel model = setupModel();
    SetupView view = new SetupView(model, jobs, test, this::open, kit, this::showList);
    Runnable entered =
        () -> {
          model.shown();
          test.shown();
        };
    Runnable left =
        () -> {
          view.hidden();
          model.hidden();
          test.hidden();
        };
    Part built = new Part(view.root(), entered, left, jobs::holdWhatIsSent);
    setup = built;
    return built;
  }

  private void show(Part part) {
    if (visible) {
      here.hidden().run();
    }
    here = part;
    root.getChildren().setAll(part.root());
    if (visible) {
      part.shown().run();
    }
  }

  private void onKey(KeyEvent event) {
    Shortcut.run(shortcuts(), event);
  }

  private static String sheet() {
    return Objects.requireNonNull(CampaignsScreen.class.getResource("campaigns.css"))
        .toExternalForm();
  }
}
