-- Who pressed the opt-out key of a campaign in any of its calls, not only in the last.
CREATE TABLE campaign_opt_out (
  number_id BIGINT PRIMARY KEY,
  campaign_id VARCHAR NOT NULL
);
CREATE INDEX ix_campaign_opt_out ON campaign_opt_out (campaign_id);
