package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.glass.ui.Application;
import dev.callboard.ui.kit.FxThread;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What macOS tells the toolkit reaches the console, and everything else goes where it went. */
class FinderFilesTest {

  @TempDir Path folder;

  @Test
  void filesArriveAndElsewhereNobodyListens() throws Exception {
    Path file = Files.writeString(folder.resolve("a.cbevidence"), "");
    List<Path> opened = new ArrayList<>();
    FxThread.call(
        () -> {
          Application toolkit = Application.GetApplication();
          Application.EventHandler before = toolkit.getEventHandler();
          try {
            FinderFiles.listen("Linux", opened::add);
            assertThat(toolkit.getEventHandler()).isSameAs(before);
            FinderFiles.listen("Mac OS X", opened::add);
            Method told = Application.class.getDeclaredMethod("notifyOpenFiles", String[].class);
            told.setAccessible(true);
            told.invoke(toolkit, (Object) new String[] {file.toString(), "--data"});
          } finally {
            toolkit.setEventHandler(before);
          }
          return null;
        });
    assertThat(opened).contains(file).doesNotContain(Path.of("--data"));
  }

  @Test
  void nothingElseTheToolkitHearsIsSwallowed() {
    List<String> own =
        Arrays.stream(FinderRelay.class.getDeclaredMethods()).map(Method::getName).toList();
    assertThat(Application.EventHandler.class.getDeclaredMethods())
        .extracting(Method::getName)
        .allMatch(own::contains);
  }
}
