package dev.callboard.cli;

import dev.callboard.profile.Profile;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A profile as scripts see it (public interface).
 *
 * @param name its name
 * @param url the platform's one URL
 * @param appid the authorised appid
 * @param country the country called most; empty for none
 * @param offset of the platform's times
 * @param numberForm {@code national}, {@code country_code} or {@code e164}
 * @param syncFlag which call records are asked for: 1 not queried yet, 2 queried before, 3 all
 * @param lookBackHours how long records may come late
 * @param folder where its data lies
 * @param plainHttp whether keys travel in clear
 */
record ProfileLine(
    String name,
    String url,
    String appid,
    String country,
    String offset,
    String numberForm,
    int syncFlag,
    long lookBackHours,
    String folder,
    boolean plainHttp) {

  static ProfileLine of(Profile profile, Path folder) {
    return new ProfileLine(
        profile.name(),
        profile.endpoint().toString(),
        profile.appId(),
        profile.country(),
        profile.platformOffset().getId(),
        profile.numberForm().name().toLowerCase(Locale.ROOT),
        profile.sync().flag(),
        profile.sync().lookBack().toHours(),
        folder.toString(),
        profile.plainHttp());
  }
}
