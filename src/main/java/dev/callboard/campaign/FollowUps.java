package dev.callboard.campaign;

import dev.callboard.job.JobControl;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * Prepares new campaigns out of old ones. The numbers go into a file in {@code lists} of the
 * profile's folder, from where they are judged like any other list: who must not be called since is
 * left out again.
 */
public final class FollowUps {

  private final CampaignResultStore results;
  private final Path folder;

  /**
   * Prepares from the campaigns of one profile.
   *
   * @param folder the profile's data folder
   */
  public FollowUps(CampaignResultStore results, Path folder) {
    this.results = results;
    this.folder = folder.resolve("lists");
  }

  /**
   * A draft with the settings of a campaign for some of its numbers.
   *
   * @param name of the new campaign
   * @throws IOException when the list cannot be written; then none is left behind
   */
  public Draft some(Campaign campaign, Subset subset, String name, JobControl control)
      throws IOException {
    return draft(campaign, name, control, taker -> results.each(campaign.id(), subset, taker));
  }

  /** A draft with the settings of a campaign for its whole list, skipped numbers included. */
  public Draft all(Campaign campaign, String name, JobControl control) throws IOException {
    return draft(campaign, name, control, taker -> results.each(campaign.id(), taker));
  }

  /** Gives numbers to a taker. */
  @FunctionalInterface
  private interface Numbers {
    void each(Consumer<CampaignResult> taker) throws SQLException;
  }

  private Draft draft(Campaign campaign, String name, JobControl control, Numbers numbers)
      throws IOException {
    Files.createDirectories(folder);
    Path temporary = Files.createTempFile(folder, campaign.id() + "-", ".tmp");
    try {
      write(campaign, temporary, control, numbers);
      Path list =
          temporary.resolveSibling(temporary.getFileName().toString().replace(".tmp", ".txt"));
      Files.move(temporary, list, StandardCopyOption.ATOMIC_MOVE);
      return Draft.like(campaign.plan(), name, list.toString());
    } catch (SQLException e) {
      throw new IOException("the database did not give the numbers", e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void write(Campaign campaign, Path file, JobControl control, Numbers numbers)
      throws IOException, SQLException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        var out = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8))) {
      numbers.each(
          number -> {
            if (control.cancelled()) {
              throw new CancellationException("the follow-up was cancelled");
            }
            try {
              out.write(number.canonical().isEmpty() ? number.raw() : "+" + number.canonical());
              out.newLine();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            control.progress(number.seq() + 1L, campaign.imported());
          });
      out.flush();
      channel.force(true);
    }
  }
}
