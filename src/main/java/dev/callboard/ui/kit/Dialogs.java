package dev.callboard.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/** Questions to the person at the console. Answers arrive on the FX thread; silence means no. */
public interface Dialogs {

  /** Asks before something is done; {@code agreed} runs only on a clear yes. */
  void confirm(Question question, Runnable agreed);

  /** Asks for an existing file. */
  void openFile(FileQuestion question, Consumer<Path> chosen);

  /**
   * Asks where a file shall be written; its name ends as one of the kinds, and replacing a file has been
   * agreed to then.
   */
  void saveFile(FileQuestion question, Consumer<Path> chosen);

  /**
   * Shows a sheet with something to fill in; {@code agreed} runs only on a clear yes. By default nobody
   * answers.
   */
  default void sheet(Sheet sheet, Runnable agreed) {}

  /** Asks for a folder. By default nobody answers. */
  default void openFolder(String title, Consumer<Path> chosen) {}

  /**
   * Shows what happened with technical details that can be copied.
   *
   * @param text what happened, what is safe, what to do next
   * @param details for the people who help; without secrets and numbers
   */
  void details(String title, String text, String details);

  /**
   * A question before something is done.
   *
   * @param action label of the button that does it, a verb
   * @param danger whether it cannot be taken back
   */
  record Question(String title, String text, String action, boolean danger) {}

  /**
   * A sheet with something to fill in or to read.
   *
   * @param action label of the button that does it, a verb; empty for a sheet that is only read
   * @param danger whether it cannot be taken back
   * @param ready whether what was filled in will do
   */
  record Sheet(
      String title,
      Region content,
      String action,
      boolean danger,
      ObservableValue<Boolean> ready) {}

  /**
   * A question for a file.
   *
   * @param suggestedName a name to start from; empty for none
   * @param kinds what may be chosen; empty for anything
   */
  record FileQuestion(String title, String suggestedName, List<FileKind> kinds) {
    public FileQuestion {
      kinds = List.copyOf(kinds);
    }
  }

  /**
   * A kind of file.
   *
   * @param label for people
   * @param extension without a dot
   */
  record FileKind(String label, String extension) {}
}
