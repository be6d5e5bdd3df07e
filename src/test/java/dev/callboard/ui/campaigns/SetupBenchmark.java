package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Campaign;
import dev.callboard.campaign.CampaignPlan;
import dev.callboard.campaign.CampaignStore;
import dev.callboard.campaign.Drafts;
import dev.callboard.campaign.Ledger;
import dev.callboard.campaign.ListOrigin;
import dev.callboard.campaign.NeverCall;
import dev.callboard.campaign.VoiceList;
import dev.callboard.country.Country;
import dev.callboard.job.JobControl;
import dev.callboard.numbers.JudgedNumber;
import dev.callboard.store.Database;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.kit.TestWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Label;

/**
 * A list of a million numbers in the real set-up screen: dropped, judged and shown, then stored in a
 * real ledger with the database following. Run headless with {@code -Xmx512m}: {@code
 * SetupBenchmark [NUMBERS]}.
 */
final class SetupBenchmark {

  private SetupBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    int numbers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    Path folder = Files.createTempDirectory("callboard-setup");
    int verdict = 1;
    try (StoringDesk desk = new StoringDesk(folder)) {
      measure(desk, folder, list(folder, numbers), numbers);
      verdict = 0;
    } finally {
      System.exit(verdict);
    }
  }

  private static void measure(StoringDesk desk, Path folder, Path list, int numbers)
      throws Exception {
    TestWindow window = FxThread.call(TestWindow::live);
    var stored = new CompletableFuture<Campaign>();
    SetupViewModel setup = FxThread.call(() -> setup(desk, folder, window, stored));
    NumbersStep step = FxThread.call(() -> new NumbersStep(setup, window.kit()));
    FxThread.call(
        () -> {
          window.scene().setRoot(step);
          return null;
        });
    var judged = new CompletableFuture<NumberList>();
    long begin = System.nanoTime();
    FxThread.call(
        () -> {
          setup
              .form()
              .numbers()
              .state()
              .subscribe(
                  (_, now) -> {
                    if (now == NumbersViewModel.State.JUDGED) {
                      judged.complete(setup.form().numbers().list().get());
                    }
                  });
          return step.dropped(List.of(list.toFile()), null);
        });
    NumberList shown = judged.get();
    String tile =
        FxThread.call(
            () -> {
              step.applyCss();
              step.layout();
              return ((Label) step.lookup("#numbers-accepted .figure")).getText();
            });
    long shownAfter = System.nanoTime() - begin;
    FxThread.call(
        () -> {
          setup.send();
          return null;
        });
    Campaign campaign = stored.get();
    long storedAfter = System.nanoTime() - begin;
    System.out.printf(
        "%d numbers dropped on the set-up screen (%s to be called, %d in the list): judged and shown"
            + " after %d ms, stored after %d ms (the pause before judging, %d ms, included)%n",
        numbers,
        tile,
        shown.all().size(),
        shownAfter / 1_000_000,
        storedAfter / 1_000_000,
        NumbersViewModel.PAUSE.toMillis());
    desk.campaigns.catchUp(JobControl.NONE);
    System.out.printf(
        "the database has them after %d ms; %d batches, %d MB of heap in use%n",
        (System.nanoTime() - begin) / 1_000_000, campaign.batches().size(), used());
  }

  private static SetupViewModel setup(
      StoringDesk desk, Path folder, TestWindow window, CompletableFuture<Campaign> stored) {
    var kit = window.kit();
    var form =
        new SetupForm(
            new VoiceViewModel(new VoiceList(folder), VoiceSound.NONE, kit.background()),
            new NumbersViewModel(kit.background(), kit.ticker(), desk),
            new SettingsViewModel());
    var keeping =
        new DraftKeeping(new Drafts(folder), kit.background(), kit.ticker(), kit.formats()::now);
    var setup =
        new SetupViewModel(
            desk,
            form,
            keeping,
            kit.background(),
            kit.ticker(),
            (campaign, _) -> stored.complete(campaign));
    form.voice().voice().set("reminder.mp3");
    form.settings().typed(SettingsField.NAME).set("Million");
    form.settings().typed(SettingsField.BATCH_SIZE).set("5000");
    return setup;
  }

  private static long used() {
    System.gc();
    return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
  }

  private static Path list(Path folder, int numbers) throws IOException {
    Path list = folder.resolve("million.txt");
    var random = new Random(7);
    try (var writer = Files.newBufferedWriter(list)) {
      for (int i = 0; i < numbers; i++) {
        writer.write(
            (i % 3 == 0 ? "+62 812-" : "0812") + (10_000_000 + random.nextInt(80_000_000)));
        writer.write('\n');
      }
    }
    return list;
  }

  /** Campaigns in a real ledger. */
  private static final class StoringDesk extends FakeDesk implements AutoCloseable {

    private final Ledger ledger;
    private final Database database;
    private final CampaignStore campaigns;
    private final NeverCall never;

    StoringDesk(Path folder) throws IOException {
      ledger = Ledger.open(folder.resolve("ledger"), InstantSource.system());
      database = Database.open(folder.resolve("callboard"));
      campaigns = new CampaignStore(database, ledger);
      campaigns.catchUp(JobControl.NONE);
      never = new NeverCall(folder);
    }

    @Override
    public List<JudgedNumber> screen(List<JudgedNumber> numbers, Country country) {
      try {
        return never.screen(numbers, country);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public Campaign create(CampaignPlan plan, List<JudgedNumber> numbers, ListOrigin list)
        throws IOException {
      return ledger.create(plan, numbers, list, null, "");
    }

    @Override
    public void close() throws IOException {
      database.close();
      ledger.close();
    }
  }
}
