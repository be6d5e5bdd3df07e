package dev.callboard.ui.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.callback.Callback.State;
import dev.callboard.callback.ReceiverState;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.AnsweringDialogs;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.Formats;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.kit.Jobs;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.LiveReading;
import dev.callboard.ui.kit.ManualTicker;
import dev.callboard.ui.kit.Memory;
import dev.callboard.ui.kit.Notices;
import dev.callboard.ui.kit.TestWindow;
import dev.callboard.ui.kit.Tone;
import dev.callboard.ui.theme.Theme;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxThread.class)
class CallbacksViewModelTest {

  private static final String PATH = "/callback/0123456789abcdef0123456789abcdef";

  private final FakeCallbacks desk = new FakeCallbacks();
  private final ManualTicker ticker = new ManualTicker();
  private final Notices notices = new Notices();
  private CallbacksViewModel model;
  private ReceiverViewModel receiver;

  @BeforeEach
  void build() {
    Kit kit = kit();
    model = new CallbacksViewModel(desk, kit);
    receiver = new ReceiverViewModel(desk, kit);
  }

  private Kit kit() {
    Texts texts = new Texts(Locale.ENGLISH);
    return new Kit(
        new Background(Runnable::run, Runnable::run),
        ticker,
        new Jobs(Runnable::run, Runnable::run, (_, _) -> {}),
        new AnsweringDialogs(),
        notices,
        texts,
        new Formats(texts, Clock.fixed(TestWindow.NOW, ZoneOffset.UTC)),
        new Theme(),
        Memory.brief());
  }

  @Test
  void followsWhatComesWhileInViewAndNoFasterThanAnyoneReads() throws Exception {
    model.shown();
    for (int id = 1; id <= 50; id++) {
      desk.came(id, State.UNCONFIRMED);
    }
    assertThat(desk.readings).isEqualTo(1);
    ticker.pass(LiveReading.PACE);
    assertThat(desk.readings).isEqualTo(2);
    assertThat(model.rows()).hasSize(50);
    assertThat(model.glance().get().counts().unconfirmed()).isEqualTo(50);

    model.hidden();
    desk.came(51, State.UNCONFIRMED);
    model.changed();
    ticker.pass(LiveReading.PACE);
    assertThat(desk.readings).isEqualTo(2);
    assertThat(desk.listeners).isEmpty();
    model.shown();
    assertThat(model.rows()).hasSize(51);
  }

  @Test
  void standsStillWhilePausedAndCountsOn() throws Exception {
    model.shown();
    model.paused().set(true);
    desk.came(1, State.UNCONFIRMED);
    ticker.pass(LiveReading.PACE);
    assertThat(model.rows()).isEmpty();
    assertThat(model.glance().get().tally().taken()).isEqualTo(1);
    model.paused().set(false);
    assertThat(model.rows()).hasSize(1);
  }

  @Test
  void aSyncConfirms() throws Exception {
    desk.came(1, State.UNCONFIRMED);
    model.shown();
    desk.rows.clear();
    desk.came(1, State.CONFIRMED);
    model.changed();
    ticker.pass(LiveReading.PACE);
    assertThat(model.rows()).extracting(CallbackRow::state).containsExactly(State.CONFIRMED);
    assertThat(model.glance().get().counts().unconfirmed()).isZero();
  }

  @Test
  void whatCannotBeReadIsSaidAndRecovers() {
    desk.broken = true;
    model.shown();
    assertThat(model.problem().get()).isEqualTo("database closed");
    desk.broken = false;
    model.shown();
    assertThat(model.problem().get()).isEmpty();
  }

  @Test
  void theSwitchActsAtOnceAndTheAddressIsThereBefore() {
    receiver.shown();
    assertThat(receiver.on().get()).isFalse();
    assertThat(receiver.address().get()).isEqualTo("http://127.0.0.1:8790" + PATH);
    receiver.switchTo(true);
    assertThat(desk.settings.on()).isTrue();
    assertThat(receiver.state().get()).isInstanceOf(ReceiverState.Listening.class);
    desk.portTrouble = "Address already in use";
    receiver.shown();
    assertThat(receiver.state().get())
        .isEqualTo(new ReceiverState.Failed("Address already in use"));
    receiver.switchTo(false);
    assertThat(receiver.state().get()).isInstanceOf(ReceiverState.Off.class);
  }

  @Test
  void fieldsAreAppliedTogetherAndOnlyWhenTheyMakeSense() {
    receiver.shown();
    assertThat(receiver.applicable().get()).as("nothing new").isFalse();
    receiver.bind().set("192.0.2.17");
    receiver.port().set("80");
    assertThat(receiver.portError().get()).isNotEmpty();
    receiver.port().set(" 9000 ");
    receiver.allowed().set("203.0.113.0/24, callboard.test");
    assertThat(receiver.allowedError().get()).contains("callboard.test");
    assertThat(receiver.applicable().get()).isFalse();
    receiver.allowed().set("203.0.113.0/24\n2001:db8::1");
    receiver.publicUrl().set("calls.example.org");
    assertThat(receiver.publicUrlError().get()).isNotEmpty();
    receiver.publicUrl().set("https://calls.example.org/");
    assertThat(receiver.applicable().get()).isTrue();
    assertThat(desk.settings.port()).as("not yet").isEqualTo(8790);

    receiver.apply();
    assertThat(desk.settings.bind()).isEqualTo("192.0.2.17");
    assertThat(desk.settings.port()).isEqualTo(9000);
    assertThat(desk.settings.allowed()).isEqualTo(List.of("203.0.113.0/24", "2001:db8::1"));
    assertThat(receiver.address().get()).isEqualTo("https://calls.example.org" + PATH);
    assertThat(receiver.applicable().get()).isFalse();
  }

  @Test
  void whatWasTypedOutlivesTheSwitch() {
    receiver.shown();
    receiver.port().set("9001");
    receiver.switchTo(true);
    assertThat(receiver.port().get()).isEqualTo("9001");
    assertThat(desk.settings.port()).isEqualTo(8790);
    assertThat(receiver.applicable().get()).isTrue();
  }

  @Test
  void anotherAddressKeepsEverythingElse() {
    receiver.shown();
    receiver.move();
    assertThat(desk.settings.path()).matches("[0-9a-f]{32}").isNotEqualTo(PATH.substring(10));
    assertThat(receiver.address().get()).endsWith(desk.settings.path());
  }

  @Test
  void settingsThatCannotBeKeptLeaveTheFormerOnes() {
    receiver.shown();
    desk.broken = true;
    receiver.switchTo(true);
    assertThat(receiver.on().get()).isFalse();
    assertThat(receiver.busy().get()).isFalse();
    assertThat(notices.shown())
        .singleElement()
        .satisfies(notice -> assertThat(notice.tone()).isEqualTo(Tone.BAD));
  }
}
