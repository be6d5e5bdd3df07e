package dev.callboard.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.store.Database;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run of the archive reads what it works on page by page, however much of it waits. */
class CandidatePlanTest {

  private static final int WAITING = 3000;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        CandidateStore.WAITING,
        CandidateStore.OVERDUE,
        CandidateStore.DOUBTFUL,
        CandidateStore.KEPT
      })
  void aPageFollowsTheIndex(String rest) throws Exception {
    try (Database database = Database.open(folder.resolve("callboard"))) {
      String plan =
          database.read(
              connection -> {
                try (Statement statement = connection.createStatement();
                    ResultSet row =
                        statement.executeQuery(
                            "EXPLAIN SELECT call_id FROM recording " + rest.replace("?", "1"))) {
                  row.next();
                  return row.getString(1);
                }
              });
      assertThat(plan).contains("IX_RECORDING_OF_STATE").contains("/* index sorted */");
    }
  }

  @Test
  void aPageOfManyReadsNoMoreThanItself() throws Exception {
    try (Database database = Database.open(folder.resolve("callboard"))) {
      String plan =
          database.write(
              connection -> {
                try (Statement statement = connection.createStatement()) {
                  statement.execute(
                      "INSERT INTO recording (call_id, starttime, number, tag, userkey, talk, disposition,"
                          + " state, file, sha256, bytes, attempts, problem, damage, held, revision)"
                          + " SELECT x, x, '', '', '', 0, 'ANSWERED', 'ON_PLATFORM', '', '', 0, 0,"
                          + " '', 'NONE', 0, 1 FROM SYSTEM_RANGE(1, "
                          + WAITING
                          + ")");
                  try (ResultSet row =
                      statement.executeQuery(
                          "EXPLAIN ANALYZE SELECT call_id FROM recording "
                              + CandidateStore.WAITING
                                  .replaceFirst("\\?", "0")
                                  .replaceFirst("\\?", "0")
                                  .replaceFirst("\\?", "0")
                                  .replaceFirst("\\?", "100"))) {
                    row.next();
                    return row.getString(1);
                  }
                }
              });
      assertThat(plan).containsPattern("scanCount: (9\\d|10\\d)\\b");
    }
  }
}
