package dev.callboard.profile;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;

/**
 * How to reach one account on one platform. Holds no secret.
 *
 * @param name unique, also the name of its data folder once made safe
 * @param endpoint the platform's one URL
 * @param appId the authorised appid
 * @param country the platform's code of the country called most, for example {@code id}
 * @param platformOffset the offset of the platform's zone-less times; UTC+8 by default
 * @param numberForm how numbers are written to the platform
 * @param numberPrefix digits put before every number; usually empty
 * @param connectTimeout until a connection stands
 * @param readTimeout between two bytes of an answer
 * @param callTimeout for a whole exchange
 * @param sync how call records are read
 */
public record Profile(
    String name,
    URI endpoint,
    String appId,
    String country,
    ZoneOffset platformOffset,
    NumberForm numberForm,
    String numberPrefix,
    Duration connectTimeout,
    Duration readTimeout,
    Duration callTimeout,
    SyncChoice sync) {

  /** Beijing time, whatever the country called (observed). */
  public static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

  /** A profile with every setting at its default. */
  public static Profile of(String name, URI endpoint, String appId, String country) {
    return new Profile(
        name,
        endpoint,
        appId,
        country,
        BEIJING,
        NumberForm.NATIONAL,
        "",
        Duration.ofSeconds(10),
        Duration.ofSeconds(60),
        Duration.ofSeconds(90),
        SyncChoice.USUAL);
  }

  /** The same with another way of reading call records. */
  public Profile reading(SyncChoice choice) {
    return new Profile(
        name,
        endpoint,
        appId,
        country,
        platformOffset,
        numberForm,
        numberPrefix,
        connectTimeout,
        readTimeout,
        callTimeout,
        choice);
  }

  /** Whether keys and tokens would travel in clear. */
  public boolean plainHttp() {
    return "http".equalsIgnoreCase(endpoint.getScheme());
  }
}
