package dev.callboard.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import dev.callboard.profile.DataFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets up the log: a few files of limited size in the data folder, masked, never the console. */
final class Logging {

  private static final FileSize LARGEST = new FileSize(5 * FileSize.MB_COEFFICIENT);
  private static final int KEPT = 3;

  private Logging() {}

  /**
   * Sends everything that is logged from now on to {@code <data>/logs/callboard.log}. Configured in
   * code, because reading XML would be most of a command's start-up.
   *
   * @throws IOException when the folder cannot be written
   */
  static void start(Path data, Masking masking) throws IOException {
    LoggerContext context = silence();
    Path folder = DataFolder.create(data.resolve("logs"));
    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setContext(context);
    appender.setFile(folder.resolve("callboard.log").toString());
    appender.setEncoder(encoder(context, masking));
    roll(context, appender, folder);
    appender.start();
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(appender);
    context.getLogger("dev.callboard").setLevel(Level.INFO);
    // A machine without a session bus is normal; the key store says so in one line of its own.
    context.getLogger("org.freedesktop.dbus").setLevel(Level.OFF);
  }

  /** Logs nothing from now on; unconfigured, Logback would print everything to the console. */
  static LoggerContext silence() {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
    return context;
  }

  private static void roll(
      LoggerContext context, RollingFileAppender<ILoggingEvent> appender, Path folder) {
    FixedWindowRollingPolicy policy = new FixedWindowRollingPolicy();
    policy.setContext(context);
    policy.setParent(appender);
    policy.setFileNamePattern(folder.resolve("callboard.%i.log").toString());
    policy.setMinIndex(1);
    policy.setMaxIndex(KEPT);
    policy.start();
    appender.setRollingPolicy(policy);
    SizeBasedTriggeringPolicy<ILoggingEvent> trigger = new SizeBasedTriggeringPolicy<>();
    trigger.setContext(context);
    trigger.setMaxFileSize(LARGEST);
    // Logback would look at the size once a minute; a failure in a loop writes gigabytes in that
    // time.
    trigger.setCheckIncrement(Duration.buildByMilliseconds(0));
    trigger.start();
    appender.setTriggeringPolicy(trigger);
  }

  private static LayoutWrappingEncoder<ILoggingEvent> encoder(
      LoggerContext context, Masking masking) {
    PatternLayout layout =
        new PatternLayout() {
          @Override
          public String doLayout(ILoggingEvent event) {
            return masking.mask(super.doLayout(event));
          }
        };
    layout.setContext(context);
    layout.setPattern("%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level [%thread] %logger{30} %msg%n");
    layout.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setLayout(layout);
    encoder.start();
    return encoder;
  }
}
