package dev.callboard.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callboard.job.JobControl;
import dev.callboard.journal.Frame;
import dev.callboard.journal.Journal;
import dev.callboard.journal.Packed;
import dev.callboard.journal.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A view is at its journal's end, whatever became of the database. */
class ViewFollowerTest {

  @TempDir Path folder;

  private int refused = -1;

  @BeforeEach
  void writeTenFrames() throws IOException {
    try (Journal journal = journal()) {
      for (int i = 0; i < 10; i++) {
        journal.append((byte) i, new byte[] {(byte) i});
      }
    }
  }

  @Test
  void catchesUpAndThenFollows() throws Exception {
    try (Journal journal = journal();
        Database database = database()) {
      ViewFollower follower = follower(database, journal);
      assertThat(follower.catchUp(JobControl.NONE)).isEqualTo(10);
      assertThat(follower.catchUp(JobControl.NONE)).isZero();
      Position at = journal.append((byte) 10, new byte[] {10});
      follower.follow(new Frame(at, journal.end(), (byte) 10, new byte[] {10}));
      assertThat(rows(database)).hasSize(11);
    }
    try (Journal journal = journal();
        Database database = database()) {
      assertThat(follower(database, journal).catchUp(JobControl.NONE)).isZero();
      assertThat(rows(database)).hasSize(11);
    }
  }

  @Test
  void comesBackWhenTheDatabaseIsDeletedOrOlder() throws Exception {
    Path stored = folder.resolve("callboard.mv.db");
    catchUp();
    byte[] older = Files.readAllBytes(stored);
    try (Journal journal = journal()) {
      journal.append((byte) 11, new byte[] {11});
    }
    assertThat(catchUp()).isEqualTo(1);
    Files.write(stored, older);
    assertThat(catchUp()).isEqualTo(1);
    Files.delete(stored);
    assertThat(catchUp()).isEqualTo(11);
  }

  @Test
  void appliesAFrameWholeOrNotAtAll() throws Exception {
    refused = 4;
    try (Journal journal = journal();
        Database database = database()) {
      ViewFollower follower = follower(database, journal);
      assertThatThrownBy(() -> follower.catchUp(JobControl.NONE)).isInstanceOf(IOException.class);
      assertThat(rows(database)).containsExactly(0, 1, 2, 3);
      refused = -1;
      assertThat(follower.catchUp(JobControl.NONE)).isEqualTo(6);
      assertThat(rows(database)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }
  }

  @Test
  void endsWhenAskedAndGoesOnLater() throws Exception {
    int more = 5_000;
    try (Journal journal = journal()) {
      List<Packed> frames = new ArrayList<>();
      for (int i = 0; i < more; i++) {
        frames.add(journal.pack((byte) 0, new byte[] {(byte) (i % 100)}));
      }
      journal.append(frames);
    }
    var afterSome =
        new JobControl() {
          private long done;

          @Override
          public void progress(long now, long total) {
            assertThat(now).isBetween(done, total);
            done = now;
          }

          @Override
          public boolean cancelled() {
            return done > 0;
          }
        };
    long first;
    try (Journal journal = journal();
        Database database = database()) {
      first = follower(database, journal).catchUp(afterSome);
      assertThat(first).isBetween(1L, more + 9L);
    }
    assertThat(catchUp()).isEqualTo(more + 10 - first);
  }

  @Test
  void beginsAnewWhenTheDatabaseIsAheadOfItsJournal() throws Exception {
    catchUp();
    Files.delete(folder.resolve("log/00000001.log"));
    try (Journal journal = journal()) {
      journal.append((byte) 1, new byte[] {77});
    }
    assertThatThrownBy(this::catchUp).isInstanceOf(IOException.class).hasMessageContaining("anew");
    assertThat(catchUp()).isEqualTo(1);
    try (Database database = database()) {
      assertThat(rows(database)).containsExactly(77);
    }
  }

  private long catchUp() throws Exception {
    try (Journal journal = journal();
        Database database = database()) {
      return follower(database, journal).catchUp(JobControl.NONE);
    }
  }

  private ViewFollower follower(Database database, Journal journal) throws Exception {
    database.write(
        c -> {
          try (Statement statement = c.createStatement()) {
            return statement.execute("CREATE TABLE IF NOT EXISTS seen (number INT PRIMARY KEY)");
          }
        });
    return new ViewFollower(database, journal, new Seen());
  }

  private Journal journal() throws IOException {
    return Journal.open(folder.resolve("log"), () -> "");
  }

  private Database database() throws IOException {
    return Database.open(folder.resolve("callboard"));
  }

  private static List<Integer> rows(Database database) throws SQLException {
    return database.read(
        c -> {
          List<Integer> numbers = new ArrayList<>();
          try (Statement statement = c.createStatement();
              ResultSet row = statement.executeQuery("SELECT number FROM seen ORDER BY number")) {
            while (row.next()) {
              numbers.add(row.getInt(1));
            }
          }
          return numbers;
        });
  }

  /** Stores the first byte of each frame. */
  private final class Seen implements View {
    @Override
    public String name() {
      return "seen";
    }

    @Override
    public void apply(Connection connection, Frame frame) throws SQLException, IOException {
      try (PreparedStatement merge =
          connection.prepareStatement("MERGE INTO seen KEY (number) VALUES (?)")) {
        merge.setInt(1, frame.payload()[0]);
        merge.executeUpdate();
      }
      if (frame.payload()[0] == refused) {
        throw new IOException("cannot be understood");
      }
    }
  }
}
