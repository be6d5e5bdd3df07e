-- What people wrote about calls. A view of the journal in notes/, which is the truth.
CREATE TABLE call_note (
  call_id BIGINT PRIMARY KEY,
  -- empty where a call has markers only
  text VARCHAR NOT NULL,
  -- user of the operating system who wrote last
  author VARCHAR NOT NULL,
  -- Unix milliseconds of the last change
  written_at BIGINT NOT NULL,
  -- note and markers in the form in which they are searched
  folded VARCHAR NOT NULL
);
CREATE INDEX ix_call_note_written ON call_note (written_at, call_id);
CREATE TABLE call_marker (
  call_id BIGINT NOT NULL,
  marker VARCHAR(36) NOT NULL,
  -- milliseconds from the start of the recording
  position BIGINT NOT NULL,
  text VARCHAR NOT NULL,
  author VARCHAR NOT NULL,
  written_at BIGINT NOT NULL,
  PRIMARY KEY (call_id, marker)
);
