package dev.callboard.calls;

/** The script that the program is measured against: what one would write in an afternoon. */
final class PythonPeer {

  /** Arguments: endpoint, database, days, last day, number of indexes (0 or 8). */
  static final String SCRIPT =
      """
      import datetime, http.client, json, sqlite3, sys, urllib.parse, urllib.request
      endpoint, path, days, last, indexes = sys.argv[1:6]
      names = ['id', 'extnumber', 'destnumber', 'displaynumber', 'starttime', 'answertime',
               'endtime', 'duration', 'billsec', 'direction', 'callmethod', 'userid', 'memberid',
               'chengshudu', 'customuuid', 'recordfilename', 'downloadip', 'hangupdirection',
               'hangupcause', 'userkey']
      db = sqlite3.connect(path)
      db.execute('PRAGMA journal_mode=WAL')
      db.execute('PRAGMA synchronous=NORMAL')
      db.execute('CREATE TABLE bill(id INTEGER PRIMARY KEY, ' + ', '.join(names[1:]) + ')')
      if indexes == '8':
          for i, columns in enumerate(['starttime', 'extnumber, starttime', 'destnumber, starttime',
                  'userid, starttime', 'memberid, starttime', 'customuuid, starttime',
                  'chengshudu, starttime', 'direction, callmethod, starttime']):
              db.execute(f'CREATE INDEX ix{i} ON bill({columns})')
      insert = 'INSERT OR REPLACE INTO bill VALUES (' + ','.join('?' * len(names)) + ')'
      def ask(**fields):
          body = urllib.parse.urlencode(fields).encode()
          with urllib.request.urlopen(urllib.request.Request(endpoint, body)) as answer:
              return json.loads(answer.read())['data']['result']
      token = ask(service='App.Sip_Auth.Login', appid='demo', accesskey='made-up')['token']
      day = datetime.date.fromisoformat(last)
      rows = 0
      for _ in range(int(days)):
          ids = set()
          page, total = 1, 1
          while len(ids) < total:
              result = ask(service='App.Sip_Cdr.GetBill', token=token, syncflag=3, direction=3,
                           starttime=f'{day} 00:00:00', endtime=f'{day} 23:59:59', callmethod=0,
                           currentpage=page, itemsperpage=1000)
              total = result['totalitems']
              bills = result['bills']
              if not bills:
                  break
              db.executemany(insert, [[bill[name] for name in names] for bill in bills])
              db.commit()
              ids.update(bill['id'] for bill in bills)
              page += 1
          rows += len(ids)
          day -= datetime.timedelta(days=1)
      db.close()
      open(path + '.rows', 'w').write(str(rows))
      """;

  private PythonPeer() {}
}
