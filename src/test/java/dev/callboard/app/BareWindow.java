package dev.callboard.app;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/**
 * The least a console could be: a label, a button and a table. The start-up benchmark of {@code
 * packaging/linux/startup-bench.py} starts it beside the program.
 */
public final class BareWindow {

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  private static final DateTimeFormatter NOW =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");

  private BareWindow() {}

  /** Shows the window and tells on standard output when it has been laid out twice. */
  public static void main(String[] arguments) {
    Platform.startup(BareWindow::show);
  }

  private static void show() {
    TableView<String> table = new TableView<>();
    table.getColumns().add(new TableColumn<>("Number"));
    table.getColumns().add(new TableColumn<>("State"));
    Stage stage = new Stage();
    stage.setScene(
        new Scene(new VBox(new Label("Calls"), new Button("Read"), table), WIDTH, HEIGHT));
    new Runnable() {
      private int pulses;

      @Override
      public void run() {
        pulses++;
        if (pulses == 2) {
          stage.getScene().removePostLayoutPulseListener(this);
          System.out.println(NOW.format(LocalDateTime.now()) + " first window drawn");
        } else {
          Platform.requestNextPulse();
        }
      }

      void listen() {
        stage.getScene().addPostLayoutPulseListener(this);
      }
    }.listen();
    stage.show();
  }
}
