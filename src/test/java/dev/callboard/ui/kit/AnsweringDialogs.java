package dev.callboard.ui.kit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Dialogs that a test has answered beforehand. */
public final class AnsweringDialogs implements Dialogs {

  /** What was asked, in order. */
  public final List<Question> asked = new ArrayList<>();

  /** Whether questions are agreed to. */
  public boolean agree = true;

  /** The file that is chosen; null chooses none. */
  public @Nullable Path file;

  @Override
  public void confirm(Question question, Runnable agreed) {
    asked.add(question);
    if (agree) {
      agreed.run();
    }
  }

  @Override
  public void openFile(FileQuestion question, Consumer<Path> chosen) {
    choose(chosen);
  }

  @Override
  public void saveFile(FileQuestion question, Consumer<Path> chosen) {
    choose(chosen);
  }

  @Override
  public void details(String title, String text, String details) {}

  private void choose(Consumer<Path> chosen) {
    if (file != null) {
      chosen.accept(file);
    }
  }
}
