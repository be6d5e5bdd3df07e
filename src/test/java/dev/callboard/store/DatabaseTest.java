package dev.callboard.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One writer, many readers, one process; what does not open as it was is set aside. */
class DatabaseTest {

  @TempDir Path folder;

  @Test
  void keepsWhatWasWrittenAndTakesBackWhatFailed() throws Exception {
    try (Database database = open()) {
      assertThat(database.freshlyCreated()).isTrue();
      database.write(c -> execute(c, "CREATE TABLE note (id INT PRIMARY KEY, text VARCHAR)"));
      database.write(c -> execute(c, "INSERT INTO note VALUES (1, 'kept')"));
      assertThatThrownBy(
              () ->
                  database.write(
                      c -> {
                        execute(c, "INSERT INTO note VALUES (2, 'half')");
                        throw new SQLException("thought better of it");
                      }))
          .hasMessage("thought better of it");
      assertThat(count(database)).isEqualTo(1);
    }
    try (Database database = open()) {
      assertThat(database.freshlyCreated()).isFalse();
      assertThat(count(database)).isEqualTo(1);
    }
  }

  @Test
  void saysWhenItsPathCannotBeUsed() {
    assertThatThrownBy(() -> Database.open(folder.resolve("a;b").resolve("callboard")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("semicolon");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void readersDoNotWaitForTheWriter() throws Exception {
    try (Database database = open()) {
      database.write(c -> execute(c, "CREATE TABLE note (id INT PRIMARY KEY, text VARCHAR)"));
      var written = new CountDownLatch(1);
      var read = new CountDownLatch(1);
      Thread writer =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      database.write(
                          c -> {
                            execute(c, "INSERT INTO note VALUES (1, 'soon')");
                            written.countDown();
                            await(read);
                            return null;
                          });
                    } catch (SQLException e) {
                      throw new IllegalStateException(e);
                    }
                  });
      await(written);
      assertThat(count(database)).isZero();
      read.countDown();
      writer.join();
      assertThat(count(database)).isEqualTo(1);
    }
  }

  @Test
  void belongsToOneProcess() throws Exception {
    Process other = DatabaseChild.start(folder.resolve("callboard"));
    try {
      assertThat(other.getInputStream().read()).isEqualTo('o');
      assertThatThrownBy(this::open)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("another process");
      other.toHandle().destroyForcibly();
      other.waitFor();
      try (Database database = open()) {
        assertThat(database.freshlyCreated()).isFalse();
      }
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void beginsAnewWhereTheFileIsNoDatabaseAnyMore() throws Exception {
    byte[] whole = written();
    byte[][] damaged = {
      new byte[0],
      new byte[whole.length],
      Arrays.copyOf(whole, 5_000),
      "something else that somebody saved here".repeat(300).getBytes()
    };
    for (byte[] content : damaged) {
      Files.write(stored(), content);
      try (Database database = open()) {
        assertThat(database.freshlyCreated()).isTrue();
        assertThat(version(database)).isEqualTo(Migrations.newest());
      }
      try (Database database = open()) {
        assertThat(database.freshlyCreated()).isFalse();
      }
    }
    assertThat(folder.resolve("callboard.mv.db.damaged")).exists();
  }

  @Test
  void beginsAnewWhereANewerProgramWrote() throws Exception {
    try (Database database = open()) {
      database.write(c -> execute(c, "INSERT INTO schema_version VALUES (999)"));
    }
    try (Database database = open()) {
      assertThat(database.freshlyCreated()).isTrue();
      assertThat(version(database)).isEqualTo(Migrations.newest());
    }
  }

  @Test
  void runsAScriptThatCameInBetween() throws Exception {
    try (Database database = open()) {
      database.write(c -> execute(c, "DROP TABLE callback_record"));
      database.write(c -> execute(c, "DELETE FROM schema_version WHERE version = 4"));
    }
    try (Database database = open()) {
      assertThat(database.freshlyCreated()).isFalse();
      int rows = database.read(c -> number(c, "SELECT COUNT(*) FROM callback_record"));
      assertThat(rows).isZero();
    }
  }

  /** What H2 does not see at its opening shows at the check after a crash, or when it is read. */
  @Test
  void beginsAnewAfterDamageInItsMidst() throws Exception {
    byte[] whole = written();
    int shown = 0;
    // Where the rows lie depends on when H2 wrote what: more places are tried than have to show it.
    for (int from = 8_192; from + 4_096 < whole.length && shown < 3; from += whole.length / 30) {
      byte[] damaged = whole.clone();
      Arrays.fill(damaged, from, from + 4_096, (byte) 0x5a);
      Files.write(stored(), damaged);
      boolean met = readMeetsDamage();
      if (met) {
        shown++;
        try (Database database = open()) {
          assertThat(database.freshlyCreated()).isTrue();
        }
        Files.write(stored(), damaged);
        Files.createFile(folder.resolve("callboard.open"));
        try (Database database = open()) {
          assertThat(database.freshlyCreated()).as("found at the check").isTrue();
        }
      }
    }
    assertThat(shown).isPositive();
  }

  /** Reads everything; what is read without an error must be the whole of a transaction. */
  private boolean readMeetsDamage() throws Exception {
    try (Database database = open()) {
      if (database.freshlyCreated()) {
        return false;
      }
      try {
        int read = database.read(c -> number(c, "SELECT SUM(LENGTH(text)) FROM note"));
        assertThat(read % 36_000).isZero();
      } catch (SQLException e) {
        assertThat(database.damaged()).isTrue();
      }
      return database.damaged();
    }
  }

  @Test
  void writesNoTraceOfWhatItHolds() throws Exception {
    try (Database database = open()) {
      assertThatThrownBy(
              () -> database.write(c -> execute(c, "INSERT INTO nowhere VALUES ('81300000001')")))
          .isInstanceOf(SQLException.class);
    }
    assertThat(folder.resolve("callboard.trace.db")).doesNotExist();
  }

  private byte[] written() throws Exception {
    try (Database database = open()) {
      database.write(c -> execute(c, "CREATE TABLE note (id INT PRIMARY KEY, text VARCHAR)"));
      for (int i = 0; i < 20; i++) {
        int from = i * 1000;
        database.write(
            c ->
                execute(
                    c,
                    "INSERT INTO note SELECT x, RANDOM_UUID() FROM SYSTEM_RANGE("
                        + from
                        + ", "
                        + (from + 999)
                        + ")"));
      }
    }
    return Files.readAllBytes(stored());
  }

  private Database open() throws IOException {
    return Database.open(folder.resolve("callboard"));
  }

  private Path stored() {
    return folder.resolve("callboard.mv.db");
  }

  private static boolean execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.execute(sql);
    }
  }

  private static int version(Database database) throws SQLException {
    return database.read(c -> number(c, "SELECT MAX(version) FROM schema_version"));
  }

  private static int count(Database database) throws SQLException {
    return database.read(c -> number(c, "SELECT COUNT(*) FROM note"));
  }

  private static int number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
