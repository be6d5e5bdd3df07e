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
        folder.toString(),
        profile.plainHttp());
  }
}
