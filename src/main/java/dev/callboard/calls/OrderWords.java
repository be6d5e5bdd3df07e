package dev.callboard.calls;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** What calls can be ordered by that their records do not tell. Blocks. */
public interface OrderWords {

  /** Nothing is known but the records. */
  OrderWords NONE =
      new OrderWords() {
        @Override
        public Map<String, String> campaigns() {
          return Map.of();
        }

        @Override
        public List<Long> noted() {
          return List.of();
        }
      };

  /** Names of campaigns by their id, which their tags begin with. */
  Map<String, String> campaigns();

  /** The ids of the calls that have a note, in the order of the notes' texts. */
  List<Long> noted() throws SQLException;
}
