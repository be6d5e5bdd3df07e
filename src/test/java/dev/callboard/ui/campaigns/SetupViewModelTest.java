package dev.callboard.ui.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.campaign.Campaign;
import dev.callboard.campaign.Draft;
import dev.callboard.campaign.Drafts;
import dev.callboard.campaign.Pacing;
import dev.callboard.campaign.Preflight;
import dev.callboard.campaign.SkipGroup;
import dev.callboard.campaign.VoiceList;
import dev.callboard.campaign.hours.BarredDay;
import dev.callboard.country.Countries;
import dev.callboard.numbers.Rejection;
import dev.callboard.numbers.SkipReason;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.ManualTicker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupViewModelTest {

  private static final String NUMBERS =
      """
      0812 5550 0001
      +62 812-5550-0002
      62812 5550 0001
      hello
      """;

  @TempDir Path folder;
  private final ManualTicker ticker = new ManualTicker();
  private final FakeDesk desk = new FakeDesk();
  private final List<Campaign> created = new ArrayList<>();

  private SetupViewModel open() {
    Background background = new Background(Runnable::run, Runnable::run);
    SetupForm form =
        new SetupForm(
            new VoiceViewModel(new VoiceList(folder), VoiceSound.NONE, background),
            new NumbersViewModel(background, ticker, desk),
            new SettingsViewModel());
    DraftKeeping keeping =
        new DraftKeeping(new Drafts(folder), background, ticker, InstantSource.system());
    SetupViewModel setup =
        new SetupViewModel(
            desk, form, keeping, background, ticker, (campaign, at) -> created.add(campaign));
    setup.shown();
    return setup;
  }

  private SetupViewModel filled() {
    SetupViewModel setup = open();
    setup.form().voice().voice().set("reminder.mp3");
    setup.form().numbers().text().set(NUMBERS);
    setup.form().settings().typed(SettingsField.NAME).set("Reminder");
    ticker.pass(Duration.ofSeconds(1));
    return setup;
  }

  @Test
  void aNewFormStartsAtTheProfilesPaceAndOneThatIsBegunKeepsItsOwn() {
    desk.pacing = new Pacing(5000, 420);
    SetupViewModel setup = open();
    assertThat(setup.form().settings().typed(SettingsField.BATCH_SIZE).get()).isEqualTo("5000");
    assertThat(setup.form().settings().typed(SettingsField.SPACING).get()).isEqualTo("420");
    assertThat(setup.begun()).isFalse();
    setup.form().settings().typed(SettingsField.NAME).set("Begun");
    desk.pacing = new Pacing(10, 1);
    setup.shown();
    assertThat(setup.form().settings().typed(SettingsField.BATCH_SIZE).get()).isEqualTo("5000");
    setup.discard();
    assertThat(setup.form().settings().typed(SettingsField.BATCH_SIZE).get()).isEqualTo("10");
  }

  @Test
  void theDayWithoutCallsIsKnownWhereTheNextDayIsChosen() {
    desk.barred = new BarredDay(LocalDate.parse("2026-11-29"), false);
    SetupViewModel setup = filled();
    assertThat(setup.barred().get()).isNull();
    setup.go(SetupStep.SETTINGS);
    assertThat(setup.barred().get()).isEqualTo(desk.barred);
    desk.barred = null;
    setup.go(SetupStep.PREFLIGHT);
    assertThat(setup.barred().get()).isNull();
  }

  @Test
  void afterACampaignWasStoredNothingIsSaidToBeMissing() {
    SetupViewModel setup = filled();
    setup.next();
    setup.next();
    setup.next();
    List<Boolean> loud = new ArrayList<>();
    setup.form().voice().check().subscribe((_, _) -> loud.add(setup.attempted(SetupStep.VOICE)));
    setup.send();
    assertThat(created).hasSize(1);
    ticker.pass(SetupViewModel.SHOWN);
    assertThat(loud).isNotEmpty().containsOnly(false);
  }

  @Test
  void aStepIsLeftForwardsOnlyWhenComplete() {
    SetupViewModel setup = open();
    setup.next();
    assertThat(setup.step().get()).isEqualTo(SetupStep.VOICE);
    assertThat(setup.attempted(SetupStep.VOICE)).isTrue();
    setup.form().voice().voice().set("催收.mp3");
    setup.next();
    assertThat(setup.step().get()).isEqualTo(SetupStep.VOICE);
    setup.form().voice().voice().set("reminder.mp3");
    setup.next();
    assertThat(setup.step().get()).isEqualTo(SetupStep.NUMBERS);
    setup.back();
    assertThat(setup.step().get()).isEqualTo(SetupStep.VOICE);
  }

  @Test
  void theSheetSaysHowManyRingAndWhyOthersDoNot() {
    SetupViewModel setup = filled();
    setup.form().settings().typed(SettingsField.BATCH_SIZE).set("1");
    Preflight sheet = setup.form().sheet().orElseThrow();
    assertThat(sheet.toCall()).isEqualTo(2);
    assertThat(sheet.batches()).isEqualTo(2);
    assertThat(sheet.atLeast()).isEqualTo(Duration.ofSeconds(60));
    assertThat(sheet.skipped())
        .contains(new SkipGroup(new SkipReason(Rejection.DUPLICATE, "", null), 1));
    assertThat(sheet.skippedInAll()).isEqualTo(2);
  }

  @Test
  void aListWithNothingValidInItStopsThereAndKeepsWhatWasTyped() {
    SetupViewModel setup = filled();
    setup.form().numbers().text().set("nobody\n12\n");
    ticker.pass(Duration.ofSeconds(1));
    setup.go(SetupStep.NUMBERS);
    setup.next();
    assertThat(setup.step().get()).isEqualTo(SetupStep.NUMBERS);
    assertThat(setup.form().sheet()).isEmpty();
    assertThat(setup.form().numbers().text().get()).isEqualTo("nobody\n12\n");
  }

  @Test
  void numbersBeingJudgedCannotBeSent() {
    SetupViewModel setup = filled();
    setup.form().numbers().text().set(NUMBERS + "0812 5550 0003");
    assertThat(setup.form().sheet()).isEmpty();
    setup.send();
    assertThat(desk.done).isEmpty();
    ticker.pass(NumbersViewModel.PAUSE);
    assertThat(setup.form().sheet().orElseThrow().toCall()).isEqualTo(3);
  }

  @Test
  void whatWasTypedComesBackAfterARestart() {
    SetupViewModel before = filled();
    before.form().settings().typed(SettingsField.WAIT).set("thirty");
    before.form().settings().todayOnly().set(false);
    before.form().numbers().country().set(Countries.find("mx").orElseThrow());
    before.go(SetupStep.SETTINGS);
    ticker.pass(DraftKeeping.PAUSE);
    assertThat(before.kept().get().at()).isNotNull();

    SetupViewModel after = open();
    assertThat(after.step().get()).isEqualTo(SetupStep.SETTINGS);
    assertThat(after.form().voice().voice().get()).isEqualTo("reminder.mp3");
    assertThat(after.form().numbers().text().get()).isEqualTo(NUMBERS);
    assertThat(after.form().numbers().country().get().nationcode()).isEqualTo("mx");
    assertThat(after.form().settings().typed(SettingsField.WAIT).get()).isEqualTo("thirty");
    assertThat(after.form().settings().todayOnly().get()).isFalse();
  }

  @Test
  void leavingTheScreenKeepsWhatWasTypedAtOnce() {
    SetupViewModel before = open();
    before.form().voice().voice().set("half_a_na");
    before.hidden();
    assertThat(open().form().voice().voice().get()).isEqualTo("half_a_na");
  }

  @Test
  void aFileIsRememberedAndAnUnreadableOneSaid() throws Exception {
    Path list = Files.writeString(folder.resolve("list.csv"), "number\n081255500001\n");
    SetupViewModel before = filled();
    before.form().numbers().file().set(list);
    ticker.pass(Duration.ofSeconds(1));
    assertThat(before.form().numbers().list().get().accepted()).isEqualTo(1);
    Files.delete(list);
    SetupViewModel after = open();
    ticker.pass(Duration.ofSeconds(1));
    assertThat(after.form().numbers().state().get()).isEqualTo(NumbersViewModel.State.UNREADABLE);
    after.form().numbers().file().set(null);
    ticker.pass(Duration.ofSeconds(1));
    assertThat(after.form().numbers().list().get().accepted()).isEqualTo(2);
  }

  @Test
  void aCampaignIsStoredOnceAndTheFormBeginsAnew() throws Exception {
    SetupViewModel setup = filled();
    setup.send();
    setup.send();
    assertThat(desk.done).containsExactly("create");
    assertThat(created).extracting(c -> c.plan().name()).containsExactly("Reminder");
    assertThat(new VoiceList(folder).names()).containsExactly("reminder.mp3");
    setup.hidden();
    assertThat(new Drafts(folder).load()).as("before the form is emptied").isEmpty();
    ticker.pass(SetupViewModel.SHOWN);
    assertThat(new Drafts(folder).load()).isEmpty();
    assertThat(setup.form().settings().typed(SettingsField.NAME).get()).isEmpty();
    assertThat(setup.step().get()).isEqualTo(SetupStep.VOICE);
  }

  @Test
  void whatIsBegunRightAfterwardsIsNotEmptiedWithIt() {
    SetupViewModel setup = filled();
    setup.send();
    setup.begin(Draft.like(FakeDesk.plan("Next"), "Next", ""));
    ticker.pass(SetupViewModel.SHOWN);
    assertThat(setup.form().settings().typed(SettingsField.NAME).get()).isEqualTo("Next");
    assertThat(setup.storing().get()).isFalse();
  }

  @Test
  void whenTheDiskFailsNothingTypedIsLost() {
    SetupViewModel setup = filled();
    desk.broken = new IOException("disk full");
    setup.send();
    assertThat(setup.problem().get()).isEqualTo("disk full");
    assertThat(setup.form().numbers().text().get()).isEqualTo(NUMBERS);
    desk.broken = null;
    setup.send();
    assertThat(created).hasSize(1);
  }

  @Test
  void aNameThatIsTakenIsRefused() {
    desk.put("Reminder");
    SetupViewModel setup = filled();
    assertThat(setup.form().settings().problem(SettingsField.NAME))
        .contains("campaigns.settings.problem.NAME_TAKEN");
    assertThat(setup.form().sheet()).isEmpty();
  }
}
