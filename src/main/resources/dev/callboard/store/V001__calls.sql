-- Call records, one row each. Times are seconds of the platform's zone-less clock read as if it were
-- UTC: when a profile's offset is corrected, no row has to change.
CREATE TABLE call_record (
  id BIGINT PRIMARY KEY,
  starttime BIGINT NOT NULL,
  answertime BIGINT,
  endtime BIGINT,
  extnumber VARCHAR NOT NULL,
  destnumber VARCHAR NOT NULL,
  displaynumber VARCHAR NOT NULL,
  duration INT NOT NULL,
  billsec INT NOT NULL,
  direction VARCHAR NOT NULL,
  callmethod INT NOT NULL,
  userid VARCHAR NOT NULL,
  memberid VARCHAR NOT NULL,
  chengshudu VARCHAR NOT NULL,
  customuuid VARCHAR NOT NULL,
  recordfilename VARCHAR NOT NULL,
  downloadip VARCHAR NOT NULL,
  hangupdirection INT NOT NULL,
  hangupcause INT NOT NULL,
  userkey VARCHAR NOT NULL,
  answered BOOLEAN NOT NULL,
  recorded BOOLEAN NOT NULL,
  -- the three times as written, only where a number of seconds cannot give them back
  written_times VARCHAR
);
-- One index only: more make every page rewrite leaves all over the file (performance, not taste).
CREATE INDEX ix_call_start ON call_record (starttime, id);

-- What is known about spans of time.
CREATE TABLE sync_span (
  span_from BIGINT NOT NULL,
  span_to BIGINT NOT NULL,
  verdict VARCHAR NOT NULL,
  records BIGINT NOT NULL,
  expected BIGINT NOT NULL,
  read_at BIGINT NOT NULL,
  PRIMARY KEY (span_from, span_to)
);
