-- Whose rule skips a number, and since when by its word (milliseconds since 1970).
ALTER TABLE campaign_number ADD COLUMN skip_source VARCHAR;
ALTER TABLE campaign_number ADD COLUMN skip_since BIGINT;

-- Numbers left out of their batch after the campaign was stored, so that those who were called all
-- the same by an earlier sending of it can be counted without reading the whole campaign.
CREATE TABLE campaign_left_out (
  number_id BIGINT PRIMARY KEY,
  campaign_id VARCHAR NOT NULL,
  batch INT NOT NULL
);
CREATE INDEX ix_campaign_left_out ON campaign_left_out (campaign_id);
