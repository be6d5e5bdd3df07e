package dev.callboard.ui.kit;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Real dialogs, but for the system's own chooser of files, which no test can drive. */
final class ChoosingDialogs implements Dialogs {

  private final OverlayDialogs real;

  /** What is chosen; null asks the system. */
  @Nullable Path file;

  ChoosingDialogs(OverlayDialogs real) {
    this.real = real;
  }

  OverlayDialogs real() {
    return real;
  }

  @Override
  public void confirm(Question question, Runnable agreed) {
    real.confirm(question, agreed);
  }

  @Override
  public void openFile(FileQuestion question, Consumer<Path> chosen) {
    if (file == null) {
      real.openFile(question, chosen);
    } else {
      chosen.accept(file);
    }
  }

  @Override
  public void saveFile(FileQuestion question, Consumer<Path> chosen) {
    if (file == null) {
      real.saveFile(question, chosen);
    } else {
      chosen.accept(file);
    }
  }

  @Override
  public void sheet(Sheet sheet, Runnable agreed) {
    real.sheet(sheet, agreed);
  }

  @Override
  public void openFolder(String title, Consumer<Path> chosen) {
    real.openFolder(title, chosen);
  }

  @Override
  public void details(String title, String text, String details) {
    real.details(title, text, details);
  }
}
