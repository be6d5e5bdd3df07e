-- What callbacks told, one row a call. A hint, never a call record: whoever knows the address can post.
CREATE TABLE callback_record (
  id BIGINT PRIMARY KEY,
  -- Unix milliseconds of the last one
  received_at BIGINT NOT NULL,
  -- JSON under the field names of GetBill
  told VARCHAR NOT NULL,
  -- whether call_record has the id
  confirmed BOOLEAN NOT NULL
);
CREATE INDEX ix_callback_open ON callback_record (confirmed, id);
CREATE INDEX ix_callback_received ON callback_record (received_at, id);
