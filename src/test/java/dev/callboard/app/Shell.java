package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.callboard.cli.Commands;
import dev.callboard.cli.Engine;
import dev.callboard.cli.Program;
import dev.callboard.cli.Terminal;
import dev.callboard.profile.NoSecretStore;
import dev.callboard.profile.Profiles;
import dev.callboard.profile.SecretStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Gives command lines to the program, in this process or in one of its own. */
final class Shell {

  static final String KEY = "canary-access-key-5417";

  private final Path data;
  private final Map<String, String> environment;
  private final InputStream input;
  private final ZoneId zone;
  private final SecretStore secrets;

  private Shell(
      Path data,
      Map<String, String> environment,
      InputStream input,
      ZoneId zone,
      SecretStore secrets) {
    this.data = data;
    this.environment = environment;
    this.input = input;
    this.zone = zone;
    this.secrets = secrets;
  }

  static Shell in(Path data) {
    return new Shell(
        data,
        Map.of("CALLBOARD_ACCESSKEY", KEY),
        InputStream.nullInputStream(),
        ZoneId.of("UTC"),
        new NoSecretStore());
  }

  Shell key(String key) {
    return new Shell(data, Map.of("CALLBOARD_ACCESSKEY", key), input, zone, secrets);
  }

  /** With one more variable in the environment; for processes of their own. */
  Shell set(String name, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(name, value);
    return new Shell(data, more, input, zone, secrets);
  }

  Shell withoutKey() {
    return new Shell(data, Map.of(), input, zone, secrets);
  }

  Shell typing(String text) {
    return typing(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  Shell typing(InputStream stream) {
    return new Shell(data, environment, stream, zone, secrets);
  }

  Shell at(ZoneId operatorsZone) {
    return new Shell(data, environment, input, operatorsZone, secrets);
  }

  Shell keeping(SecretStore store) {
    return new Shell(data, environment, input, zone, store);
  }

  /** What a command said and how it ended. */
  record Result(int code, String out, String err) {

    /** Standard output as one JSON object a line; fails when anything else is on it. */
    List<JsonObject> objects() {
      return out.lines().map(l -> JsonParser.parseString(l).getAsJsonObject()).toList();
    }

    JsonObject object() {
      assertThat(objects()).as(out + err).hasSize(1);
      return objects().getFirst();
    }

    Result exits(int expected) {
      assertThat(code).as("out: %s%nerr: %s", out, err).isEqualTo(expected);
      return this;
    }
  }

  /** Runs a command in this process, through the same wiring as the program. */
  Result run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            input,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            environment,
            null,
            "Linux",
            data,
            zone,
            Locale.ENGLISH);
    int code = Commands.run(with(arguments).toArray(String[]::new), terminal, new InProcess());
    return new Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Starts the program as a process of its own. */
  Process start(List<String> javaOptions, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-Duser.timezone=UTC"));
    command.addAll(javaOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(with(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> inherited = new HashMap<>(builder.environment());
    builder.environment().clear();
    inherited.forEach(
        (name, value) -> {
          if (!name.startsWith("CALLBOARD_") && !name.startsWith("DBUS_")) {
            builder.environment().put(name, value);
          }
        });
    builder.environment().remove("XDG_RUNTIME_DIR");
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** Runs a command in a process of its own. */
  Result child(String... arguments) throws Exception {
    return child(List.of(), arguments);
  }

  Result child(List<String> javaOptions, String... arguments) throws Exception {
    Process process = start(javaOptions, arguments);
    FutureTask<String> out = reading(process.getInputStream());
    FutureTask<String> err = reading(process.getErrorStream());
    try (var stdin = process.getOutputStream()) {
      input.transferTo(stdin);
    }
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Result(process.exitValue(), out.get(), err.get());
  }

  private static FutureTask<String> reading(InputStream stream) {
    FutureTask<String> task =
        new FutureTask<>(() -> new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    Thread.startVirtualThread(task);
    return task;
  }

  private List<String> with(String... arguments) {
    List<String> all = new ArrayList<>(List.of("--data", data.toString()));
    all.addAll(List.of(arguments));
    return all;
  }

  private final class InProcess implements Program {
    @Override
    public Engine engine(Path folder) throws IOException {
      Profiles profiles = Profiles.open(folder);
      Wiring wiring = new Wiring(profiles, new Masking());
      return new Engine(
          profiles,
          secrets,
          wiring,
          wiring,
          wiring,
          new ProfileBackups(folder, profiles, java.time.InstantSource.system()));
    }

    @Override
    public void quiet() {}

    @Override
    public String version() {
      return Version.number();
    }

    @Override
    public int console(Path folder, @Nullable Path file) {
      return file == null ? 17 : 16;
    }

    @Override
    public int demo(Path folder, @Nullable Path tour) {
      return tour == null ? 18 : 19;
    }
  }
}
