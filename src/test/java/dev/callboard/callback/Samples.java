package dev.callboard.callback;

/** Bodies of callbacks; every number is made up. */
final class Samples {

  /** Exactly as the documentation prints it: two commas are missing. */
  static final String DOCUMENTED =
      """
      {
      "callmethod": 3,
      "starttime": "2018-03-14 12:18:21",
      "answertime": "",
      "endtime": "2018-03-14 12:18:35",
      "duration": 14,
      "billsec": 0,
      "crmid": "2001",
      "hangupdirection": 10015,
      "chengshudu": "0",
      "hangupcause": 10001,
      "memberid": "18533700187590656",
      "disnumber": "02566823420",
      "destnumber": "015029913692",
      "downloadip": "120.76.152.137",
      "recordfilename": "",
      "companycode": 20000013,
      "type": "callout",
      "id": 982,
      "extnumber": "7003"
      "uuid": "cda5c6c4-0a17-11e8-b177-e7cbf2bd1f36"
      "userkey":1
      "customuuid": "customuuid"
      }
      """;

  /** What the documentation means. */
  static final String MENDED =
      DOCUMENTED
          .replace("\"7003\"", "\"7003\",")
          .replace("1f36\"", "1f36\",")
          .replace("\"userkey\":1", "\"userkey\":1,");

  private Samples() {}

  /** A callback of the later revision: {@code ext} for chengshudu. */
  static String later(long id) {
    return """
    {"id":"%d","extnumber":"7003","destnumber":"81255500001","disnumber":"02155500000",\
    "starttime":"2026-11-23 15:31:13","answertime":"2026-11-23 15:31:20",\
    "endtime":"2026-11-23 15:31:41","duration":7,"billsec":21,"type":"callout",\
    "crmid":"9","ext":"ref-1","customuuid":"cb-1","userkey":"2","new":{"field":[1]}}\
    """
        .formatted(id);
  }
}
