-- What the last call to a number was like, so that results need no look at the call records.
ALTER TABLE campaign_number ADD COLUMN ring INT;
ALTER TABLE campaign_number ADD COLUMN talk INT;
ALTER TABLE campaign_number ADD COLUMN cause INT;
ALTER TABLE campaign_number ADD COLUMN side INT;

-- Calls of a campaign by the minute they began in (Unix seconds / 60): its pace, and its chart.
CREATE TABLE campaign_minute (
  campaign_id VARCHAR NOT NULL,
  at_minute BIGINT NOT NULL,
  calls INT NOT NULL,
  answered INT NOT NULL,
  PRIMARY KEY (campaign_id, at_minute)
);

-- Campaigns and their calls are told anew, from the journals, so that the new columns are filled.
DELETE FROM campaign;
DELETE FROM campaign_batch;
DELETE FROM campaign_number;
DELETE FROM campaign_call;
DELETE FROM campaign_key;
DELETE FROM campaign_left_out;
DELETE FROM applied WHERE view_name IN ('campaigns', 'calls');
