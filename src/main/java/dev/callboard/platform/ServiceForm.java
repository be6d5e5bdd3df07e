package dev.callboard.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The form fields of one request, in order, and the secrets among them. */
final class ServiceForm {

  private record Field(String name, String value) {}

  /** A shorter "secret" would blot out ordinary words. */
  private static final int SHORTEST_SECRET = 4;

  private final List<Field> fields = new ArrayList<>();
  private final List<Secret> secrets = new ArrayList<>();
  private final String service;

  /**
   * Starts a form.
   *
   * @param service the platform's service name, without the blank its Logout example carries
   */
  ServiceForm(String service) {
    this.service = service;
    with("service", service);
  }

  String service() {
    return service;
  }

  ServiceForm with(String name, String value) {
    fields.add(new Field(name, value));
    return this;
  }

  ServiceForm with(String name, int value) {
    return with(name, Integer.toString(value));
  }

  ServiceForm with(String name, Secret value) {
    return keeping(value).with(name, value.reveal());
  }

  /** Names a secret that is no field here, and still must not come back in an answer's words. */
  ServiceForm keeping(Secret secret) {
    secrets.add(secret);
    return this;
  }

  /** Adds an optional field, unless there is nothing to say. */
  ServiceForm withUnlessEmpty(String name, String value) {
    return value.isEmpty() ? this : with(name, value);
  }

  void forEach(BiConsumer<String, String> visitor) {
    fields.forEach(f -> visitor.accept(f.name(), f.value()));
  }

  /** Takes the secrets known to this form out of words the platform answered with. */
  String scrub(String words) {
    String clean = words;
    for (Secret secret : secrets) {
      if (secret.reveal().length() >= SHORTEST_SECRET) {
        clean = clean.replace(secret.reveal(), "•••");
      }
    }
    return clean;
  }

  @Override
  public String toString() {
    return "ServiceForm[" + service + "]";
  }
}
