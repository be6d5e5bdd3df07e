-- Call records in blocks of 64, packed: filters, orders and sums are answered by the search index, which
-- knows for every record its block and its place in it.
DROP TABLE call_record;
CREATE TABLE call_block (
  -- the place of the page in the record log and the number of the block's first record on it
  block BIGINT PRIMARY KEY,
  -- in how many rows the block lies: this one and those with the numbers behind it
  parts INT NOT NULL,
  packed VARBINARY(1000000) NOT NULL
);
