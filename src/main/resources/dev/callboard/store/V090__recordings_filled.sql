-- Rows of recordings are written a step behind the call records. Up to here they are written: the place
-- in the record log as in call_block, of which only the beginning of a page can be told.
INSERT INTO recording_fact (name, fact)
  SELECT 'filled', (segment * 67108864 + LEAST(position, 67108863)) * 65536
  FROM applied WHERE view_name = 'calls';
