package dev.callboard.campaign;

import dev.callboard.job.Courtesy;
import dev.callboard.journal.Frame;
import dev.callboard.journal.Journal;
import dev.callboard.journal.Packed;
import dev.callboard.journal.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;

/**
 * Writes the frames of a campaign that does not exist yet: encoded and compressed beside each other,
 * and some made durable by one sync, since a crash leaves no campaign anyhow before the frame that
 * makes it exist. That one goes alone, behind all others. Not thread-safe.
 */
final class TogetherWriter {

  /** Numbers of some 80,000 telephones: a few megabytes for a moment. */
  private static final int TOGETHER = 16;

  private final Journal journal;
  private final BiConsumer<LedgerFrame, Position> taker;
  private final List<LedgerFrame> waiting = new ArrayList<>();
  private final List<CompletableFuture<Packed>> packing = new ArrayList<>();

  /**
   * Writes to a journal.
   *
   * @param taker gets each frame with its place once it is durable, in order
   */
  TogetherWriter(Journal journal, BiConsumer<LedgerFrame, Position> taker) {
    this.journal = journal;
    this.taker = taker;
  }

  /** Takes a frame; it is durable after {@link #finish} at the latest. */
  void write(LedgerFrame frame) throws IOException {
    Courtesy.giveWay();
    if (frame instanceof LedgerFrame.Committed || waiting.size() == TOGETHER) {
      finish();
    }
    waiting.add(frame);
    packing.add(CompletableFuture.supplyAsync(() -> packed(frame)));
  }

  /** Makes durable what was taken. */
  void finish() throws IOException {
    if (waiting.isEmpty()) {
      return;
    }
    List<Packed> together = new ArrayList<>(packing.size());
    try {
      packing.forEach(packed -> together.add(packed.join()));
    } catch (CompletionException e) {
      throw e.getCause() instanceof UncheckedIOException io ? io.getCause() : new IOException(e);
    }
    List<Frame> written = journal.append(together);
    for (int i = 0; i < written.size(); i++) {
      taker.accept(waiting.get(i), written.get(i).at());
    }
    waiting.clear();
    packing.clear();
  }

  private Packed packed(LedgerFrame frame) {
    try {
      LedgerCodec.Encoded encoded = LedgerCodec.encode(frame);
      return journal.pack(encoded.type(), encoded.payload());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
