package dev.callboard.recordings;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.callboard.platform.Bill;
import dev.callboard.platform.BillReader;
import dev.callboard.recordings.audit.AuditEntry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The evidence sheet: a page to print, one part a recording. It stands in English: it goes to courts. */
final class EvidenceSheet {

  private final StringBuilder page = new StringBuilder();

  EvidenceSheet(EvidenceOrigin origin) {
    page.append(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Evidence sheet</title>")
        .append("<style>body{font:14px sans-serif;max-width:50em;margin:2em auto}")
        .append(
            "table{border-collapse:collapse;width:100%}td{border:1px solid #999;padding:.2em .5em;")
        .append("vertical-align:top;overflow-wrap:anywhere}td:first-child{width:12em}")
        .append("section{break-inside:avoid}</style><h1>Evidence sheet</h1><table>");
    row("Exported by", origin.who() + " (user of the operating system)");
    row("Exported at", origin.at().toString());
    row("Reason", origin.reason());
    row("Recordings", String.valueOf(origin.recordings()));
    row(
        "To check",
        "Open the file with Callboard. Or without it: the file is a ZIP, whatever its name; unpack it with"
            + " any tool (name it .zip where the tool wants that), then: sha256sum -c SHA256SUMS");
    page.append("</table>");
  }

  /**
   * Adds a recording.
   *
   * @param name of its file in the export; empty when there is none
   * @param sha256 of that file as it was exported; empty when there is none
   */
  void add(
      RecordingLine line,
      Bill call,
      String name,
      String sha256,
      RecordingRow row,
      String source,
      List<Hold> holds,
      List<AuditEntry> audit) {
    page.append("<section><h2>Call ").append(line.callId()).append("</h2><table>");
    row("File", name.isEmpty() ? "none: " + words(row) : name);
    if (!name.isEmpty()) {
      row("SHA-256 as exported", sha256);
      row("SHA-256 as kept", row.sha256());
      row(
          "Agreement",
          sha256.equals(row.sha256()) ? "the file is as it was kept" : "THE FILE DIFFERS");
      original(row.original());
      row("Bytes", String.valueOf(row.bytes()));
      row("Obtained at", String.valueOf(row.fetchedAt()));
      row("Obtained from", "the platform's download link for " + source);
    }
    if (!row.problem().isEmpty()) {
      row("Remark", row.problem());
    }
    for (Map.Entry<String, JsonElement> field :
        JsonParser.parseString(BillReader.toJson(call)).getAsJsonObject().entrySet()) {
      row("Call record: " + field.getKey(), text(field.getValue()));
    }
    for (Hold hold : holds) {
      row("Legal hold", hold.reason() + " (" + hold.who() + ", " + hold.at() + ")");
    }
    for (AuditEntry entry : audit) {
      row(
          "Audit log",
          entry.at()
              + " "
              + entry.who()
              + " "
              + entry.deed().name().toLowerCase(Locale.ROOT)
              + (entry.text().isEmpty() ? "" : ": " + entry.text()));
    }
    page.append("</table></section>");
  }

  private void original(@Nullable Original original) {
    if (original == null) {
      row("Form", "the file as the platform gave it");
      return;
    }
    row(
        "Form",
        "A TRANSCODE, made by this program at "
            + original.transcodedAt()
            + " from the file that the platform gave. That file was compared with its hash before;"
            + " it is not here any more.");
    row("Original: SHA-256", original.sha256());
    row("Original: bytes", String.valueOf(original.bytes()));
    row("Original: format", format(original));
    row("Original: length", original.duration().toMillis() / 1000.0 + " s");
  }

  /** For example {@code pcm_mulaw, 8000 Hz, 1 channel}. */
  static String format(Original original) {
    return original.codec()
        + ", "
        + original.sampleRate()
        + " Hz, "
        + (original.channels() == 1 ? "1 channel" : original.channels() + " channels");
  }

  String html() {
    return page + "</html>\n";
  }

  private static String words(RecordingRow row) {
    return switch (row.state()) {
      case KEPT -> "the kept file cannot be read";
      case ON_PLATFORM -> "it is on the platform only";
      case LOST -> "the platform no longer had it";
      case DELETED -> "deleted by " + row.problem();
    };
  }

  private static String text(JsonElement value) {
    return value.isJsonPrimitive() ? value.getAsString() : value.toString();
  }

  private void row(String name, String value) {
    page.append("<tr><td>").append(escaped(name)).append("<td>").append(escaped(value));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
