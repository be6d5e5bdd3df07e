package dev.callboard.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkGuardTest {

  private static final String PUBLIC = "203.0.113.9";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "0.0.0.0",
        "0.1.2.3",
        "100.64.0.1",
        "255.255.255.255",
        "224.0.0.1",
        "::1",
        "::",
        "fe80::1",
        "fd00::1",
        "fc00::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1"
      })
  void insideAddressesAreRefused(String address) throws Exception {
    assertThat(LinkGuard.isInside(InetAddress.getByName(address))).isTrue();
    Dns names = host -> List.of(InetAddress.getByName(host.equals("platform") ? PUBLIC : address));
    LinkGuard guard = new LinkGuard("platform", names);

    assertThatThrownBy(() -> guard.lookup("files.example"))
        .isInstanceOf(LinkGuard.ForbiddenAddress.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/x",
        "http://[::1]/x",
        "http://2130706433/x",
        "http://0x7f.1/x",
        "http://[::ffff:127.0.0.1]/x"
      })
  void addressesWrittenInALinkAreRefusedToo(String link) throws Exception {
    LinkGuard guard = new LinkGuard(PUBLIC, Dns.SYSTEM);
    HttpUrl url = HttpUrl.get(link);

    assertThatThrownBy(
            () -> {
              guard.check(url);
              guard.lookup(url.host());
            })
        .isInstanceOf(java.net.UnknownHostException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "203.0.113.9", "2001:db8::1", "172.32.0.1", "100.128.0.1"})
  void publicAddressesAreFollowed(String address) throws Exception {
    assertThat(LinkGuard.isInside(InetAddress.getByName(address))).isFalse();
  }

  @Test
  void oneInsideAddressAmongPublicOnesIsEnough() {
    Dns names =
        host ->
            host.equals("platform")
                ? List.of(InetAddress.getByName(PUBLIC))
                : List.of(InetAddress.getByName(PUBLIC), InetAddress.getByName("10.0.0.1"));

    assertThatThrownBy(() -> new LinkGuard("platform", names).lookup("files.example"))
        .isInstanceOf(LinkGuard.ForbiddenAddress.class);
  }

  @Test
  void aPlatformInsideMayLinkInside() {
    LinkGuard guard = new LinkGuard("[::1]", Dns.SYSTEM);

    assertThatCode(() -> guard.check(HttpUrl.get("http://127.0.0.1:8080/x")))
        .doesNotThrowAnyException();
  }
}
