package dev.callboard.platform;

/** Answers in the shapes the platform documents. */
final class Answers {

  static final long REQTIME = 1581412943L;

  static final String TAKEN =
      """
      {"code":200,"msg":"successful request","data":{"desc":"Play command sent successfully",\
      "reqtime":1588836407,"rsptime":1588836407}}\
      """;

  private Answers() {}

  static String success(String result) {
    return "{\"ret\":200,\"data\":{\"status\":0,\"desc\":\"get success\",\"result\":"
        + result
        + ",\"reqtime\":1581412943,\"rsptime\":1581412943},\"msg\":\"\"}";
  }

  static String loggedIn(String token) {
    return success(
        "{\"companycode\":\"1\",\"companyname\":\"test\",\"token\":\""
            + token
            + "\",\"authtime\":\"2020-01-01 00:00:00\",\"authmodel\":\"\"}");
  }

  static String link() {
    return success(
        """
        {"downurl":"http://127.0.0.1:8080/abcdefg",\
        "expiredtime":"Expiration time:2020-02-11 17:27:23"}\
        """);
  }

  static String page(long total, String... bills) {
    return success(
        "{\"totalitems\":"
            + total
            + ",\"currentpage\":1,\"itemsperpage\":10,\"bills\":["
            + String.join(",", bills)
            + "]}");
  }

  static String bill(String id) {
    return "{\"id\": " + id + "," + BILL_REST;
  }

  static String loggedOut() {
    return """
    {"ret": 200,"data": {"status": 0,"desc": "logout successful",\
    "reqtime": 1602655204,"rsptime": 1602655204},"msg": ""}\
    """;
  }

  static String ret(int code) {
    return "{\"ret\":" + code + ",\"data\":[],\"msg\":\"Illegal request: invalid parameter\"}";
  }

  static String error(String code) {
    return "{\"ret\": 200,\"data\": {\"status\": 1,\"desc\": \"xxxfail\",\"errors\": {\"code\": \""
        + code
        + "\",\"codemsg\": \"Authorization failed\"},\"reqtime\": 1507529858,"
        + "\"rsptime\": 1507529858},\"msg\": \"\"}";
  }

  private static final String BILL_REST =
      """
      "extnumber": "","destnumber": "13300000001","displaynumber": "2100000001",\
      "starttime": "2019-09-27 14:58:37","answertime": null,"endtime": "2019-09-27 14:59:05",\
      "duration": 28,"billsec": 0,"direction": "callout","callmethod": 6,"userid": "0",\
      "memberid": "0","chengshudu": "0","customuuid": "0","recordfilename": "","downloadip": "",\
      "hangupdirection": 10041,"hangupcause": 10020,"userkey":"#"}\
      """;
}
