-- Recordings, one row for each call that has one. starttime as in call_record: seconds of the
-- platform's zone-less clock read as if it were UTC. fetched_at and tried_at are Unix milliseconds.
CREATE TABLE recording (
  call_id BIGINT PRIMARY KEY,
  starttime BIGINT NOT NULL,
  state VARCHAR(12) NOT NULL,
  -- below the archive's folder, with forward slashes
  file VARCHAR(80) NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  bytes BIGINT NOT NULL,
  fetched_at BIGINT,
  tried_at BIGINT,
  attempts INT NOT NULL,
  problem VARCHAR(500) NOT NULL
);
CREATE INDEX ix_recording_state ON recording (state, starttime, call_id);
CREATE INDEX ix_recording_start ON recording (starttime, call_id);

-- Holds one row once the rows above were read back from the archive's folder.
CREATE TABLE recording_restored (done_at BIGINT PRIMARY KEY);
