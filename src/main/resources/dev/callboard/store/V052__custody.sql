-- Legal holds and deletions as the audit log tells them. at and released_at are Unix milliseconds.
CREATE TABLE recording_hold (
  hold_id VARCHAR(40) PRIMARY KEY,
  reason VARCHAR NOT NULL,
  who VARCHAR NOT NULL,
  at BIGINT NOT NULL,
  -- a filter as JSON: a standing rule; empty for a hold on single calls
  rule VARCHAR NOT NULL,
  released_at BIGINT,
  released_by VARCHAR NOT NULL
);

CREATE TABLE recording_hold_call (
  call_id BIGINT NOT NULL,
  hold_id VARCHAR(40) NOT NULL,
  PRIMARY KEY (call_id, hold_id)
);

CREATE TABLE recording_deleted (
  call_id BIGINT PRIMARY KEY,
  at BIGINT NOT NULL,
  who VARCHAR NOT NULL,
  reason VARCHAR NOT NULL,
  -- whether the files are gone too
  purged BOOLEAN NOT NULL
);
CREATE INDEX ix_recording_purge ON recording_deleted (purged, call_id);
DELETE FROM applied WHERE view_name = 'audit';
DELETE FROM audit_entry;
DELETE FROM audit_call;
