package dev.callboard.simulator;

import java.util.function.Consumer;

/** The envelopes answers come in (platform documentation; global error and status codes). */
final class Envelope {

  private Envelope() {}

  /**
   * Success of every call but PlayVoice.
   *
   * @param result appends the {@code result} object
   */
  static byte[] success(long now, String desc, Consumer<Json> result) {
    return bills(Json.escaping(), now, desc, result);
  }

  /** The same into a buffer of the caller's choice. */
  static byte[] bills(Json json, long now, String desc, Consumer<Json> result) {
    json.raw("{\"ret\":200,\"data\":{\"status\":0,\"desc\":").text(desc).raw(",\"result\":");
    result.accept(json);
    return times(json.raw(","), now).raw("},\"msg\":\"\"}").toBytes();
  }

  /** Success without a result (Logout). */
  static byte[] done(long now, String desc) {
    Json json = Json.escaping();
    json.raw("{\"ret\":200,\"data\":{\"status\":0,\"desc\":").text(desc).raw(",");
    return times(json, now).raw("},\"msg\":\"\"}").toBytes();
  }

  /** PlayVoice's own success. */
  static byte[] played(long now) {
    Json json = Json.escaping();
    json.raw("{\"code\":200,\"msg\":\"successful request\",\"data\":{\"desc\":");
    json.text("Play command sent successfully").raw(",");
    return times(json, now).raw("}}").toBytes();
  }

  /** A refusal: {@code ret} is not 200 and {@code data} an empty array. */
  static byte[] refusal(int ret, String msg) {
    return Json.escaping()
        .raw("{\"ret\":")
        .number(ret)
        .raw(",\"data\":[],\"msg\":")
        .text(msg)
        .raw("}")
        .toBytes();
  }

  /** The same in PlayVoice's own envelope. */
  static byte[] codeRefusal(int code, String msg) {
    return Json.escaping()
        .raw("{\"code\":")
        .number(code)
        .raw(",\"msg\":")
        .text(msg)
        .raw(",\"data\":[]}")
        .toBytes();
  }

  /** An error inside: {@code ret} is 200, {@code status} 1 and the code a string. */
  static byte[] failure(long now, String desc, String code, String codemsg) {
    Json json = Json.escaping();
    json.raw("{\"ret\":200,\"data\":{\"status\":1,\"desc\":").text(desc);
    json.raw(",\"errors\":{\"code\":").text(code).raw(",\"codemsg\":").text(codemsg).raw("},");
    return times(json, now).raw("},\"msg\":\"\"}").toBytes();
  }

  /** What the platform says to a refusal of that number. */
  static String meaning(int ret) {
    return switch (ret) {
      case 400 -> "Illegal request: invalid parameter";
      case 500 -> "Server Error";
      case 600 -> "The token is invalid, please log in again to verify";
      case 601 -> "appid is not authorized";
      case 602 -> "appid authorization has expired";
      case 603 -> "Module not licensed";
      case 604 -> "IP is not authorized";
      default -> "error";
    };
  }

  private static Json times(Json json, long now) {
    return json.raw("\"reqtime\":").number(now).raw(",\"rsptime\":").number(now);
  }
}
