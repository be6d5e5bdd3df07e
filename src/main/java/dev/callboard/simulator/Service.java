package dev.callboard.simulator;

import java.util.stream.Stream;

/** What can be asked of the platform, by the service names of its documentation. */
public enum Service {
  /** Obtain authorization token. */
  LOGIN("App.Sip_Auth.Login"),
  /** Clear the token. */
  LOGOUT("App.Sip_Auth.Logout"),
  /** Call out IVR voice in batches. */
  PLAY_VOICE("App.Sip_Call.PlayVoice"),
  /** Get call records. */
  GET_BILL("App.Sip_Cdr.GetBill"),
  /** Call recording download link. */
  GET_RECORDING_LINK("App.Sip_Cdr.GetRecodeFile"),
  /** The download of a recording through its link: an HTTP GET, not a named service. */
  DOWNLOAD(""),
  /** Anything else that arrives. */
  OTHER("");

  private final String wireName;

  Service(String wireName) {
    this.wireName = wireName;
  }

  /** The form field {@code service}; empty where the request has none. */
  public String wireName() {
    return wireName;
  }

  /** Finds a service by its wire name, surrounding blanks ignored; {@link #OTHER} when unknown. */
  static Service named(String wireName) {
    String wanted = wireName.strip();
    return Stream.of(LOGIN, LOGOUT, PLAY_VOICE, GET_BILL, GET_RECORDING_LINK)
        .filter(s -> s.wireName.equals(wanted))
        .findFirst()
        .orElse(OTHER);
  }
}
