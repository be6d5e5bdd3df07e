package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Campaign;
import dev.callboard.campaign.ListOrigin;
import dev.callboard.country.Country;
import dev.callboard.numbers.JudgedNumber;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What the numbers step needs beside the list itself. Both may block. */
public interface ListSource {

  /** Takes a judged list and skips what must not be called for other reasons. */
  List<JudgedNumber> screen(List<JudgedNumber> judged, Country country) throws IOException;

  /** Finds the campaigns made from the same list, the newest first. */
  List<Campaign> ofList(ListOrigin list) throws IOException;

  /**
   * Keeps a list that is too long for a text field as a file.
   *
   * @return where it is kept
   */
  Path keepPasted(String text) throws IOException;
}
