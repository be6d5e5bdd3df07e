-- Recordings again, with what lists and searches need of the call record beside them. What stood here
-- comes back from the record log and from the archive's folder.
DROP TABLE recording;
DROP TABLE recording_restored;
CREATE TABLE recording (
  call_id BIGINT PRIMARY KEY,
  -- as in call records: seconds of the platform's zone-less clock read as if it were UTC
  starttime BIGINT NOT NULL,
  number VARCHAR NOT NULL,
  tag VARCHAR NOT NULL,
  userkey VARCHAR NOT NULL,
  talk INT NOT NULL,
  disposition VARCHAR(12) NOT NULL,
  state VARCHAR(12) NOT NULL,
  -- below the archive's folder, with forward slashes
  file VARCHAR(80) NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  bytes BIGINT NOT NULL,
  -- Unix milliseconds, as tried_at
  fetched_at BIGINT,
  tried_at BIGINT,
  attempts INT NOT NULL,
  problem VARCHAR(500) NOT NULL,
  -- what reading the kept file again found wrong with it; empty for nothing
  damage VARCHAR(12) NOT NULL,
  -- how many legal holds are on it
  held INT NOT NULL,
  -- grows with every change: what is greater than the search index has seen is new to it
  revision BIGINT NOT NULL
);
CREATE INDEX ix_recording_of_state ON recording (state, starttime, call_id);
CREATE INDEX ix_recording_revision ON recording (revision, call_id);

-- Small facts about the table above: when it was restored from the folder, and which table it is.
CREATE TABLE recording_fact (name VARCHAR(20) PRIMARY KEY, fact BIGINT NOT NULL);

DELETE FROM applied WHERE view_name = 'calls';
