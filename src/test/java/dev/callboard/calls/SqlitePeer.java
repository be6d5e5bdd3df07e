package dev.callboard.calls;

import dev.callboard.platform.BillReader;
import dev.callboard.simulator.History;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The same questions to SQLite, by its own Python module, with eight indexes. */
final class SqlitePeer {

  private static final String SCRIPT =
      """
      import json, sqlite3, sys, time
      path, rows, queries = sys.argv[1:4]
      names = ['id', 'extnumber', 'destnumber', 'displaynumber', 'starttime', 'answertime',
               'endtime', 'duration', 'billsec', 'direction', 'callmethod', 'userid', 'memberid',
               'chengshudu', 'customuuid', 'recordfilename', 'downloadip', 'hangupdirection',
               'hangupcause', 'userkey']
      db = sqlite3.connect(path)
      db.execute('CREATE TABLE bill(id INTEGER PRIMARY KEY, ' + ', '.join(names[1:]) + ')')
      marks = ','.join('?' * len(names))
      with open(rows) as lines:
          db.executemany(f'INSERT INTO bill VALUES ({marks})',
                         ([bill[name] for name in names] for bill in map(json.loads, lines)))
      for i, columns in enumerate(['starttime', 'extnumber, starttime', 'destnumber, starttime',
              'userid, starttime', 'memberid, starttime', 'customuuid, starttime',
              'chengshudu, starttime', 'direction, callmethod, starttime']):
          db.execute(f'CREATE INDEX ix{i} ON bill({columns})')
      db.execute('ANALYZE')
      db.commit()
      times = []
      for line in open(queries):
          where, order, limit = json.loads(line)
          began = time.time()
          total = db.execute('SELECT COUNT(*), SUM(answertime IS NOT NULL), SUM(billsec) FROM bill'
                             + where).fetchone()[0]
          offset = total // 2 if len(times) % 2 else 0
          db.execute(f'SELECT * FROM bill{where} ORDER BY {order} LIMIT {limit}'
                     f' OFFSET {offset}').fetchall()
          times.append((time.time() - began) * 1000)
      times.sort()
      n = len(times)
      print('sqlite: %d questions, page and totals: median %.1f  p95 %.1f  max %.1f ms'
            % (n, times[n // 2], times[n * 95 // 100], times[-1]))
      """;

  private SqlitePeer() {}

  static void run(Path database, History history, int queries)
      throws IOException, InterruptedException {
    Files.deleteIfExists(database);
    Path rows = Files.createTempFile("sqlite-rows", ".jsonl");
    Path asked = Files.createTempFile("sqlite-queries", ".jsonl");
    Path script = Files.createTempFile("sqlite-peer", ".py");
    Files.writeString(script, SCRIPT);
    try (BufferedWriter out = Files.newBufferedWriter(rows)) {
      for (int i = 0; i < history.size(); i++) {
        out.write(BillReader.toJson(SimulatedBills.bill(history.call(i))));
        out.newLine();
      }
    }
    Files.write(asked, questions(new QuerySet(history), queries));
    new ProcessBuilder(
            "python3", script.toString(), database.toString(), rows.toString(), asked.toString())
        .inheritIO()
        .start()
        .waitFor();
    for (Path file : List.of(rows, asked, script)) {
      Files.delete(file);
    }
  }

  private static List<String> questions(QuerySet set, int queries) {
    var questions = new ArrayList<String>();
    for (QuerySet.Mix mix : set.mixes()) {
      for (int q = 0; q < queries; q++) {
        String order =
            switch (mix.sort()) {
              case DESTINATION -> "destnumber DESC, ";
              case TALK -> "billsec DESC, ";
              case RING -> "duration DESC, ";
              case EXTENSION -> "extnumber DESC, ";
              default -> "";
            };
        questions.add(
            "[\"%s\", \"%sstarttime DESC, id DESC\", 50]"
                .formatted(where(set.filter(mix, q)), order));
      }
    }
    return questions;
  }

  private static String where(CallFilter f) {
    var parts = new ArrayList<String>();
    if (f.from() != null && f.to() != null) {
      parts.add("starttime >= '" + time(f.from()) + "'");
      parts.add("starttime < '" + time(f.to()) + "'");
    }
    if (f.direction() != 3) {
      parts.add("direction = '" + (f.direction() == 1 ? "callin" : "callout") + "'");
    }
    if (f.callMethod() != 0) {
      parts.add("callmethod = " + f.callMethod());
    }
    if (!f.extNumbers().isEmpty()) {
      parts.add("extnumber IN ('" + String.join("', '", f.extNumbers()) + "')");
    }
    equal(parts, "destnumber", f.destNumber());
    if (!f.destPrefix().isEmpty()) {
      parts.add("destnumber >= '" + f.destPrefix() + "'");
      parts.add("destnumber < '" + f.destPrefix() + "x'");
    }
    equal(parts, "userid", f.userId());
    equal(parts, "memberid", f.memberId());
    equal(parts, "chengshudu", f.chengshudu());
    equal(parts, "customuuid", f.customUuid());
    equal(parts, "userkey", f.userKey());
    equal(parts, "displaynumber", f.more().callerId());
    if (f.answered() != null) {
      parts.add(f.answered() ? "answertime IS NOT NULL" : "answertime IS NULL");
    }
    if (f.withRecording() != null) {
      parts.add(f.withRecording() ? "recordfilename <> ''" : "recordfilename = ''");
    }
    if (f.hangupCause() != null) {
      parts.add("hangupcause = " + f.hangupCause());
    }
    if (f.more().talkFrom() != null) {
      parts.add("billsec BETWEEN " + f.more().talkFrom() + " AND " + f.more().talkTo());
    }
    return parts.isEmpty() ? "" : " WHERE " + String.join(" AND ", parts);
  }

  private static String time(java.time.Instant instant) {
    return PlatformTimes.written(PlatformTimes.seconds(instant, CallsFixture.CLOCK));
  }

  private static void equal(List<String> parts, String column, String value) {
    if (!value.isEmpty()) {
      parts.add(column + " = '" + value + "'");
    }
  }
}
