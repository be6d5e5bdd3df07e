-- The audit log as its journal tells it; segment and position are the entry's place there.
CREATE TABLE audit_entry (
  segment BIGINT NOT NULL,
  position BIGINT NOT NULL,
  -- Unix milliseconds
  at BIGINT NOT NULL,
  who VARCHAR NOT NULL,
  deed VARCHAR(20) NOT NULL,
  -- the whole entry, JSON as in the journal
  entry VARCHAR NOT NULL,
  PRIMARY KEY (segment, position)
);

CREATE TABLE audit_call (
  call_id BIGINT NOT NULL,
  segment BIGINT NOT NULL,
  position BIGINT NOT NULL,
  PRIMARY KEY (call_id, segment, position)
);
