package dev.callboard.ui.callbacks;

import dev.callboard.callback.Callback;
import dev.callboard.callback.CallbackSettings;
import dev.callboard.callback.ReceiverState;
import dev.callboard.calls.Disposition;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Tone;
import java.util.Locale;

/** Callbacks in words. */
final class CallbackWords {

  private final Kit kit;

  CallbackWords(Kit kit) {
    this.kit = kit;
  }

  String received(CallbackRow row) {
    return kit.formats().moment(row.receivedAt());
  }

  String started(CallbackRow row) {
    return kit.formats().moment(row.call().start());
  }

  String number(CallbackRow row) {
    return kit.formats().phone(row.call().bill().destNumber());
  }

  String outcome(CallbackRow row) {
    return kit.text("calls.outcome." + row.call().disposition().name().toLowerCase(Locale.ROOT));
  }

  String talk(CallbackRow row) {
    return kit.formats().talk(row.call().bill().billSec());
  }

  String key(CallbackRow row) {
    return row.call().disposition() == Disposition.ANSWERED ? row.call().bill().userKey() : "";
  }

  String state(CallbackRow row) {
    return kit.text("callbacks.state." + row.state().name().toLowerCase(Locale.ROOT));
  }

  /** What a state means. */
  String meaning(CallbackRow row) {
    return kit.text("callbacks.meaning." + row.state().name().toLowerCase(Locale.ROOT));
  }

  static Tone tone(Callback.State state) {
    return switch (state) {
      case UNCONFIRMED -> Tone.NEUTRAL;
      case CONFIRMED -> Tone.GOOD;
      case CONTRADICTED -> Tone.BAD;
    };
  }

  String receiver(ReceiverState state) {
    return switch (state) {
      case ReceiverState.Off _ -> kit.text("callbacks.receiver.off");
      case ReceiverState.Listening _ -> kit.text("callbacks.receiver.listening");
      case ReceiverState.Failed _ -> kit.text("callbacks.receiver.failed");
    };
  }

  static Tone tone(ReceiverState state) {
    return switch (state) {
      case ReceiverState.Off _ -> Tone.NEUTRAL;
      case ReceiverState.Listening _ -> Tone.GOOD;
      case ReceiverState.Failed _ -> Tone.BAD;
    };
  }

  /** Who can reach it. */
  String reach(String bind, String port) {
    return CallbackSettings.LOOPBACK.equals(bind)
        ? kit.text("callbacks.reach.here", port)
        : kit.text("callbacks.reach.network", bind, port);
  }

  /** An address of this machine, with what it means. */
  String place(String bind) {
    return CallbackSettings.LOOPBACK.equals(bind)
        ? kit.text("callbacks.bind.here", bind)
        : kit.text("callbacks.bind.network", bind);
  }
}
