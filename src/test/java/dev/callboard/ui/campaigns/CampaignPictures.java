package dev.callboard.ui.campaigns;

import dev.callboard.app.tour.Pictures;
import dev.callboard.campaign.Batch;
import dev.callboard.campaign.BatchState;
import dev.callboard.campaign.Campaign;
import dev.callboard.campaign.CampaignPlan;
import dev.callboard.campaign.Drafts;
import dev.callboard.campaign.Fates;
import dev.callboard.campaign.NeverCall;
import dev.callboard.campaign.Rhythm;
import dev.callboard.campaign.Schedules;
import dev.callboard.campaign.SuppressedNumber;
import dev.callboard.campaign.VoiceList;
import dev.callboard.campaign.hours.HoursBook;
import dev.callboard.country.Countries;
import dev.callboard.country.Country;
import dev.callboard.job.JobControl;
import dev.callboard.numbers.Rejection;
import dev.callboard.numbers.SkipReason;
import dev.callboard.platform.Failure;
import dev.callboard.platform.PlatformCode;
import dev.callboard.platform.Refusal;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.kit.Screen;
import dev.callboard.ui.kit.TestWindow;
import dev.callboard.ui.theme.Look;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Saves pictures of the campaign screens to look at: {@code CampaignPictures FOLDER}. */
final class CampaignPictures {

  private final Path folder;
  private final Path data;

  private CampaignPictures(Path folder) throws Exception {
    this.folder = folder;
    this.data = Files.createTempDirectory("campaign-pictures");
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int verdict = 1;
    try {
      new CampaignPictures(folder).take(Look.LIGHT, 1);
      new CampaignPictures(folder).take(Look.DARK, 1.5);
      verdict = 0;
    } finally {
      System.exit(verdict);
    }
  }

  private void take(Look look, double factor) throws Exception {
    String suffix = "-" + look.name().toLowerCase() + "-" + factor + ".png";
    TestWindow window = FxThread.call(TestWindow::live);
    FakeDesk desk = desk();
    desk.former = desk.campaigns().subList(0, 1);
    for (int i = 1; i < 60; i++) {
      boolean register = i % 3 == 0;
      SkipReason why =
          register
              ? new SkipReason(Rejection.REGISTERED, "REPEP", Instant.parse("2026-11-01T00:00:00Z"))
              : new SkipReason(Rejection.SUPPRESSED, "Dues October", TestWindow.NOW);
      desk.never.put("628125551%04d".formatted(i), why);
    }
    FxThread.call(
        () -> {
          window.wear(look, factor);
          return null;
        });
    VoiceList voices = new VoiceList(data);
    voices.remember("survey_q1.mp3");
    voices.remember("https://voice.example/a/very/long/path/to/a/voice/file/reminder.mp3");
    voices.remember("reminder_nov_id.mp3");
    CampaignsScreen screen =
        FxThread.call(
            () -> {
              CampaignsScreen s =
                  new CampaignsScreen(
                      work(desk, window), new Drafts(data), voices, (_, _) -> {}, window.kit());
              window.show(s);
              return s;
            });
    save(window, "list" + suffix);
    FxThread.call(
        () -> {
          screen.open("c1");
          return null;
        });
    save(window, "progress" + suffix);
    click(window, "#unproven-decide");
    save(window, "decide" + suffix);
    click(window, "#show-results");
    save(window, "results" + suffix);
    click(window, "#campaign-followup");
    save(window, "followup" + suffix);
    click(window, "#campaign-change");
    save(window, "change" + suffix);
    FxThread.call(
        () -> {
          screen.newCampaign();
          return null;
        });
    settle();
    type(window, "#voice-name", "催收提醒.mp3");
    save(window, "voice-wrong" + suffix);
    type(window, "#voice-name", "reminder_nov_id.mp3");
    click(window, "#setup-next");
    type(window, "#numbers-text", "nobody\n12");
    save(window, "numbers-none" + suffix);
    StringBuilder numbers = new StringBuilder("0812 5550 0001\n62812 5550 0001\nhello 催收\n112\n");
    for (int i = 0; i < 200; i++) {
      numbers.append("0812 5551 %04d%n".formatted(i));
    }
    type(window, "#numbers-text", numbers.toString());
    save(window, "numbers" + suffix);
    open(window, workbook());
    settle();
    save(window, "numbers-workbook" + suffix);
    click(window, "#setup-next");
    type(window, "#settings-wait", "thirty");
    save(window, "settings-wrong" + suffix);
    type(window, "#settings-wait", "30");
    type(window, "#settings-name", "Promo 11.11 — 促销提醒 with quite a long name to read");
    click(window, "#setup-next");
    save(window, "preflight" + suffix);
    click(window, "#preflight-send");
    save(window, "confirm" + suffix);
    FxThread.call(
        () -> {
          window.close();
          return null;
        });
    TestWindow hours = FxThread.call(TestWindow::live);
    FxThread.call(
        () -> {
          hours.wear(look, factor);
          HoursPane pane = new HoursPane(new HoursBook(data), "id", hours.kit());
          ScrollPane scroll = new ScrollPane(pane.root());
          scroll.setFitToWidth(true);
          hours.show(() -> scroll);
          return null;
        });
    save(hours, "hours" + suffix);
    FxThread.call(
        () -> {
          hours.close();
          return null;
        });
    TestWindow lists = FxThread.call(TestWindow::live);
    FxThread.call(
        () -> {
          lists.wear(look, factor);
          lists.show(never(lists));
          return null;
        });
    settle();
    save(lists, "never" + suffix);
    FxThread.call(
        () -> {
          lists.close();
          return null;
        });
    TestWindow empty = FxThread.call(TestWindow::live);
    Path nothing = Files.createTempDirectory("campaign-pictures");
    FxThread.call(
        () -> {
          empty.wear(look, factor);
          empty.show(
              new CampaignsScreen(
                  work(new FakeDesk(), empty),
                  new Drafts(nothing),
                  new VoiceList(nothing),
                  (_, _) -> {},
                  empty.kit()));
          return null;
        });
    save(empty, "empty" + suffix);
    FxThread.call(
        () -> {
          empty.close();
          return null;
        });
  }

  private Screen never(TestWindow window) throws Exception {
    Country country = Countries.find("id").orElseThrow();
    var never = new NeverCall(data);
    Path register = Files.writeString(data.resolve("repep_2026_11.csv"), "081255500001\n");
    never.registers().add("REPEP", LocalDate.of(2026, 11, 1), country, register, JobControl.NONE);
    never
        .own()
        .add(List.of(new SuppressedNumber("6281255500001", TestWindow.NOW, "Dues October", "9")));
    var model =
        new NeverCallViewModel(
            never, country, window.kit().background(), window.kit().jobs(), _ -> {});
    var pane = new NeverCallPane(model, window.kit());
    model.ask("0812 5550 0001");
    var place = new ScrollPane(pane.root());
    place.setFitToWidth(true);
    return new Screen() {
      @Override
      public javafx.scene.Parent root() {
        return place;
      }
    };
  }

  private CampaignWork work(FakeDesk desk, TestWindow window) {
    return new CampaignWork(desk, new Schedules(data), window.kit());
  }

  private Path workbook() throws Exception {
    Path file = data.resolve("customers november 2026.xlsx");
    try (var out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", null)) {
      Worksheet sheet = book.newWorksheet("Customers");
      book.newWorksheet("Read me").value(0, 0, "Do not send to head office");
      List<String> head = List.of("id", "name", "city", "phone number", "amount due", "remark");
      for (int c = 0; c < head.size(); c++) {
        sheet.value(0, c, head.get(c));
      }
      for (int r = 1; r < 300; r++) {
        sheet.value(r, 0, r);
        sheet.value(r, 1, "Customer " + r);
        sheet.value(r, 2, r % 2 == 0 ? "Bandung" : "Surabaya");
        if (r % 7 == 0) {
          sheet.value(r, 3, 81255510000L + r);
        } else if (r % 11 == 0) {
          sheet.value(r, 3, r % 2 == 0 ? "6.28E+12" : "none");
        } else {
          sheet.value(r, 3, "0812 5551 %04d".formatted(r));
        }
        sheet.value(r, 4, 125_000 + r);
      }
    }
    return file;
  }

  private static void open(TestWindow window, Path file) throws Exception {
    FxThread.call(
        () -> {
          Node step = find(window, "#numbers-text");
          while (!(step instanceof NumbersStep)) {
            step = step.getParent();
          }
          return ((NumbersStep) step).dropped(List.of(file.toFile()), null);
        });
    settle();
  }

  private void save(TestWindow window, String name) throws Exception {
    settle();
    FxThread.call(
        () -> {
          Pictures.save(window.scene(), folder.resolve(name));
          return null;
        });
  }

  private static void settle() throws Exception {
    new CountDownLatch(1).await(700, TimeUnit.MILLISECONDS);
  }

  private static void click(TestWindow window, String id) throws Exception {
    FxThread.call(
        () -> {
          ((ButtonBase) find(window, id)).fire();
          return null;
        });
    settle();
  }

  private static void type(TestWindow window, String id, String text) throws Exception {
    FxThread.call(
        () -> {
          ((TextInputControl) find(window, id)).setText(text);
          return null;
        });
    settle();
  }

  private static Node find(TestWindow window, String id) {
    Node found = window.scene().lookup(id);
    for (Node pane : window.scene().getRoot().lookupAll(".scroll-pane")) {
      if (found == null && ((ScrollPane) pane).getContent() != null) {
        found = ((ScrollPane) pane).getContent().lookup(id);
      }
    }
    return java.util.Objects.requireNonNull(found, id);
  }

  private static FakeDesk desk() {
    FakeDesk desk = new FakeDesk();
    List<Batch> batches = new ArrayList<>();
    Instant at = TestWindow.NOW.minus(Duration.ofMinutes(90));
    for (int i = 1; i <= 20; i++) {
      BatchState state =
          i < 13 ? BatchState.ACCEPTED : i == 14 ? BatchState.UNPROVEN : BatchState.WAITING;
      if (i == 13) {
        state = BatchState.REFUSED;
      }
      batches.add(
          new Batch(
              i,
              "cb-7f3a-" + i,
              5000,
              state,
              state == BatchState.WAITING ? null : at.plusSeconds(420L * i),
              i == 13 ? new Refusal(new PlatformCode(604), "IP未授权") : null,
              i == 14 ? new Failure(Failure.Kind.TIMEOUT, "") : null));
    }
    List<Rhythm.CallMinute> minutes = new ArrayList<>();
    for (int i = 0; i < 118; i++) {
      Instant minute = TestWindow.NOW.minus(Duration.ofMinutes(120L - i));
      minutes.add(new Rhythm.CallMinute(minute, 90 + (i * 37) % 50 - (i < 10 ? 70 : 0), 30));
    }
    desk.rhythm = new Rhythm(minutes);
    Campaign big =
        new Campaign("c1", FakeDesk.plan("Invoice reminder Nov"), at, 103_411, 3_411, batches);
    desk.put(big);
    desk.fates.put(
        "c1", new Fates(103_411, 3_411, 35_000, 5_000, 3_796, 25_411, 23_830, 2_203, 4_760, 0));
    CampaignPlan plan = FakeDesk.plan("x");
    for (int i = 2; i < 30; i++) {
      Campaign campaign =
          desk.put(
              i % 3 == 0 ? "Promo 11.11 — 促销" : "Survey " + i + " of the quarter, a long name",
              BatchState.ACCEPTED,
              i % 5 == 0 ? BatchState.UNPROVEN : BatchState.ACCEPTED,
              i % 7 == 0 ? BatchState.WAITING : BatchState.ACCEPTED,
              i % 11 == 0 ? BatchState.REFUSED : BatchState.ACCEPTED);
      desk.campaigns.put(
          campaign.id(),
          new Campaign(
              campaign.id(),
              new CampaignPlan(
                  campaign.plan().name(),
                  Countries.all().get(i % 7),
                  plan.voiceFile(),
                  30,
                  60,
                  true,
                  true,
                  "",
                  "",
                  500,
                  plan.spacing()),
              at.minus(Duration.ofDays(i)),
              400,
              0,
              campaign.batches()));
      desk.fates.put(
          campaign.id(),
          new Fates(
              400,
              0,
              i % 7 == 0 ? 100 : 0,
              i % 5 == 0 ? 100 : 0,
              0,
              120,
              180 - (i % 7 == 0 ? 100 : 0),
              100 - (i % 5 == 0 ? 100 : 0),
              0,
              0));
    }
    return desk;
  }
}
