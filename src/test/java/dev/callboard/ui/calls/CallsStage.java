package dev.callboard.ui.calls;

import dev.callboard.text.Texts;
import dev.callboard.ui.kit.AnsweringDialogs;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.Formats;
import dev.callboard.ui.kit.Jobs;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.ManualTicker;
import dev.callboard.ui.kit.Memory;
import dev.callboard.ui.kit.Notices;
import dev.callboard.ui.theme.Theme;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.Executor;

/** The models of the calls screen over made-up calls; work is done when a test says so. */
final class CallsStage {

  final Clock clock = Clock.fixed(Instant.parse("2026-11-23T07:32:10Z"), ZoneId.of("Asia/Jakarta"));
  final Texts texts = new Texts(Locale.ENGLISH);
  final Notices notices = new Notices();
  final AnsweringDialogs dialogs = new AnsweringDialogs();
  final ManualTicker ticker = new ManualTicker();
  final Work work = new Work();
  final Jobs jobs = new Jobs(work, Runnable::run, (job, e) -> {});
  final Kit kit =
      new Kit(
          new Background(work, Runnable::run),
          ticker,
          jobs,
          dialogs,
          notices,
          texts,
          new Formats(texts, clock),
          new Theme(),
          Memory.brief());
  final FakeCalls calls = new FakeCalls();
  final PageReader reader = new PageReader(calls, calls.platform(), calls);
  final CallsViewModel model = new CallsViewModel(reader, new CallFilters(clock), kit);
  final CallActions actions = new CallActions(model, calls, kit, (id, following) -> {});
  final LiveCalls live = new LiveCalls(model, reader, calls, calls, kit.background(), ticker);

  /** Work that waits. */
  static final class Work implements Executor {
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public void execute(Runnable task) {
      waiting.add(task);
    }

    void runNext() {
      waiting.removeFirst().run();
    }

    void runLast() {
      waiting.removeLast().run();
    }

    void run() {
      while (!waiting.isEmpty()) {
        runNext();
      }
    }
  }
}
