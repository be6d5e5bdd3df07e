package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.callboard.platform.Secret;
import dev.callboard.profile.SecretStore;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileCommandsTest {

  private static final String URL = "http://127.0.0.1:9/api";

  @TempDir Path data;

  @Test
  void addedListedAndRemoved() {
    Shell shell = Shell.in(data);
    JsonObject added =
        shell
            .run(
                "profile",
                "add",
                "test",
                "--url",
                URL,
                "--appid",
                "app",
                "--country",
                "ID",
                "--json")
            .exits(0)
            .object();
    assertThat(added.get("folder").getAsString()).isEqualTo(data.resolve("test").toString());
    JsonObject listed = shell.run("profile", "list", "--json").exits(0).object();
    assertThat(listed).isEqualTo(added);
    assertThat(listed.get("name").getAsString()).isEqualTo("test");
    assertThat(listed.get("url").getAsString()).isEqualTo(URL);
    assertThat(listed.get("appid").getAsString()).isEqualTo("app");
    assertThat(listed.get("country").getAsString()).isEqualTo("id");
    assertThat(shell.run("profile", "list").exits(0).out()).contains("test", URL);
    shell.run("--json", "profile", "remove", "test").exits(0);
    assertThat(shell.run("profile", "list", "--json").exits(0).objects()).isEmpty();
    shell.run("profile", "remove", "test").exits(1);
  }

  @Test
  void theCountryAndTheSettingsMayBeLeftOut() {
    Shell shell = Shell.in(data);
    shell.run("profile", "add", "x", "--url", "https://h.example/a", "--appid", "1").exits(0);
    JsonObject listed = shell.run("profile", "list", "--json").object();
    assertThat(listed.get("offset").getAsString()).isEqualTo("+08:00");
    assertThat(listed.get("plainHttp").getAsBoolean()).isFalse();
    assertThat(listed.get("syncFlag").getAsInt()).isEqualTo(3);
    assertThat(listed.get("lookBackHours").getAsInt()).isEqualTo(24);
    shell
        .run(
            "profile",
            "add",
            "x",
            "--url",
            "https://h.example/b",
            "--appid",
            "1",
            "--offset",
            "+07:00",
            "--number-form",
            "e164",
            "--number-prefix",
            "99",
            "--sync-flag",
            "2",
            "--look-back",
            "72",
            "--read-timeout",
            "5")
        .exits(0);
    listed = shell.run("profile", "list", "--json").object();
    assertThat(listed.get("url").getAsString()).isEqualTo("https://h.example/b");
    assertThat(listed.get("offset").getAsString()).isEqualTo("+07:00");
    assertThat(listed.get("numberForm").getAsString()).isEqualTo("e164");
    assertThat(listed.get("syncFlag").getAsInt()).isEqualTo(2);
    assertThat(listed.get("lookBackHours").getAsInt()).isEqualTo(72);
  }

  @Test
  void mistakesChangeNothing() {
    Shell shell = Shell.in(data);
    for (String url : new String[] {"h.example", "ftp://h/", "http://", "http://u:p@h/", "a b"}) {
      shell.run("profile", "add", "x", "--url", url, "--appid", "1").exits(2);
    }
    shell.run("profile", "add", " ", "--url", URL, "--appid", "1").exits(2);
    shell.run("profile", "add", "a\nb", "--url", URL, "--appid", "1").exits(2);
    shell.run("profile", "add", "x", "--url", URL, "--appid", " ").exits(2);
    shell.run("profile", "add", "x", "--url", URL).exits(2);
    shell.run("profile", "add", "x", "--url", URL, "--appid", "1", "--country", "zz").exits(2);
    shell.run("profile", "add", "x", "--url", URL, "--appid", "1", "--offset", "noon").exits(2);
    shell.run("profile", "add", "x", "--url", URL, "--appid", "1", "--read-timeout", "0").exits(2);
    shell.run("profile", "add", "x", "--url", URL, "--appid", "1", "--sync-flag", "4").exits(2);
    shell.run("profile", "add", "x", "--url", URL, "--appid", "1", "--look-back", "0").exits(2);
    shell.run("profile").exits(2);
    assertThat(shell.run("profile", "list", "--json").exits(0).out()).isEmpty();
    assertThat(data.resolve("profiles.json")).doesNotExist();
  }

  @Test
  void theProfileMayBeLeftOutWhenThereIsOne() {
    Shell shell = Shell.in(data);
    assertThat(shell.run("check").exits(2).err()).contains("profile add");
    shell.run("profile", "add", "one", "--url", URL, "--appid", "1").exits(0);
    shell.run("check").exits(1);
    shell.run("profile", "add", "two", "--url", URL, "--appid", "2").exits(0);
    assertThat(shell.run("check").exits(2).err()).contains("one", "two", "-p");
    shell.run("check", "-p", "two").exits(1);
    shell.run("-p", "two", "check").exits(1);
    assertThat(shell.run("check", "--profile", "three").exits(2).err()).contains("three");
  }

  @Test
  void aDamagedListIsSaidAndLeftAlone() throws Exception {
    Files.writeString(data.resolve("profiles.json"), "{oops");
    Shell.Result result = Shell.in(data).run("profile", "list", "--json").exits(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("profiles.json").hasLineCount(1);
    assertThat(data.resolve("profiles.json")).hasContent("{oops");
  }

  @Test
  void withoutAKeyStoreNothingIsReadAndItIsSaid() {
    InputStream silent =
        new InputStream() {
          @Override
          public int read() {
            throw new AssertionError("standard input was read");
          }
        };
    Shell.Result result =
        Shell.in(data)
            .withoutKey()
            .typing(silent)
            .run("profile", "add", "x", "--url", URL, "--appid", "1")
            .exits(0);
    assertThat(result.err()).contains("no usable key store");
    assertThat(Shell.in(data).run("profile", "add", "x", "--url", URL, "--appid", "1").err())
        .contains("plain http");
  }

  @Test
  void theKeyOfTheEnvironmentIsKeptAndForgottenWithTheProfile() {
    Remembering store = new Remembering();
    Shell shell = Shell.in(data).keeping(store);
    shell.run("profile", "add", "x", "--url", URL, "--appid", "1").exits(0);
    assertThat(store.kept).containsEntry(URL + " 1", new Secret(Shell.KEY));
    assertThat(shell.withoutKey().run("check").exits(1).err()).doesNotContain("No access key");
    shell.run("profile", "add", "y", "--url", URL, "--appid", "1").exits(0);
    shell.run("profile", "remove", "x").exits(0);
    assertThat(store.kept).hasSize(1);
    shell.run("profile", "remove", "y").exits(0);
    assertThat(store.kept).isEmpty();
  }

  @Test
  void theKeyMayComeFromStandardInput() {
    Shell shell = Shell.in(data).withoutKey();
    shell.run("profile", "add", "x", "--url", URL, "--appid", "1").exits(0);
    assertThat(shell.typing("").run("check").exits(2).err()).contains("No access key");
    assertThat(shell.typing(Shell.KEY + "\nmore").run("check", "--json").exits(1).object())
        .satisfies(o -> assertThat(o.get("failure").getAsString()).isEqualTo("connection_refused"));
  }

  private static final class Remembering implements SecretStore {
    private final Map<String, Secret> kept = new HashMap<>();

    @Override
    public boolean available() {
      return true;
    }

    @Override
    public String displayName() {
      return "memory";
    }

    @Override
    public Optional<Secret> find(String endpoint, String appId) {
      return Optional.ofNullable(kept.get(endpoint + " " + appId));
    }

    @Override
    public boolean save(String endpoint, String appId, Secret accessKey) {
      kept.put(endpoint + " " + appId, accessKey);
      return true;
    }

    @Override
    public void forget(String endpoint, String appId) {
      kept.remove(endpoint + " " + appId);
    }
  }
}
