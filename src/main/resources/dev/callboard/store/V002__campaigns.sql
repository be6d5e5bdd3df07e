-- Campaigns as the ledger tells them. What state a batch is in is asked of the ledger itself; here
-- stand the numbers, and what call records say of them.
CREATE TABLE campaign (
  id VARCHAR PRIMARY KEY,
  first_number BIGINT NOT NULL,
  imported INT NOT NULL
);

CREATE TABLE campaign_batch (
  tag VARCHAR PRIMARY KEY,
  campaign_id VARCHAR NOT NULL,
  batch INT NOT NULL,
  first_number BIGINT NOT NULL,
  last_number BIGINT NOT NULL,
  -- distinct call records that carry the tag, whatever number they name
  records INT NOT NULL,
  -- numbers by what became of the last call to them
  answered INT NOT NULL,
  no_answer INT NOT NULL,
  busy INT NOT NULL,
  failed INT NOT NULL
);
CREATE INDEX ix_campaign_batch ON campaign_batch (campaign_id, batch);

-- Ids are given in the order of the list, so a campaign and each of its batches are a range of them.
CREATE TABLE campaign_number (
  id BIGINT PRIMARY KEY,
  batch INT NOT NULL,
  line INT NOT NULL,
  raw VARCHAR NOT NULL,
  canonical VARCHAR NOT NULL,
  rejection VARCHAR,
  call_id BIGINT,
  call_start BIGINT,
  disposition VARCHAR,
  userkey VARCHAR NOT NULL,
  attempts INT NOT NULL
);

-- Which records were counted, so that reading one again changes nothing.
CREATE TABLE campaign_call (
  call_id BIGINT PRIMARY KEY,
  number_id BIGINT
);

CREATE TABLE campaign_key (
  campaign_id VARCHAR NOT NULL,
  userkey VARCHAR NOT NULL,
  pressed BIGINT NOT NULL,
  PRIMARY KEY (campaign_id, userkey)
);
