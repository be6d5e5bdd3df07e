-- What a recording was as it was fetched, where it is stored in a smaller form now: a view of its sidecar.
ALTER TABLE recording ADD COLUMN original_sha256 VARCHAR(64) DEFAULT '' NOT NULL;
ALTER TABLE recording ADD COLUMN original_bytes BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE recording ADD COLUMN original_codec VARCHAR(20) DEFAULT '' NOT NULL;
ALTER TABLE recording ADD COLUMN original_rate INT DEFAULT 0 NOT NULL;
ALTER TABLE recording ADD COLUMN original_channels INT DEFAULT 0 NOT NULL;
ALTER TABLE recording ADD COLUMN original_ms BIGINT DEFAULT 0 NOT NULL;
-- Unix milliseconds; null while it is as it was fetched
ALTER TABLE recording ADD COLUMN transcoded_at BIGINT;
-- whether it was looked at and stays as it is: no plain samples, or nothing to gain
ALTER TABLE recording ADD COLUMN stays BOOLEAN DEFAULT FALSE NOT NULL;
