package dev.callboard.platform;

import java.time.format.DateTimeFormatter;

/** The requests of the five services, field by field as the platform documents them. */
final class FormRequests {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final String appId;
  private final Secret accessKey;

  FormRequests(String appId, Secret accessKey) {
    this.appId = appId;
    this.accessKey = accessKey;
  }

  ServiceForm login() {
    return form("App.Sip_Auth.Login").with("appid", appId).with("accesskey", accessKey);
  }

  ServiceForm logout(Secret token) {
    return form("App.Sip_Auth.Logout").with("token", token);
  }

  ServiceForm recordingFile(Secret token, String fileName) {
    return form("App.Sip_Cdr.GetRecodeFile").with("token", token).with("filename", fileName);
  }

  /** Every mandatory field is sent, the empty ones too, as the documentation asks. */
  ServiceForm bills(Secret token, BillQuery query) {
    return form("App.Sip_Cdr.GetBill")
        .with("token", token)
        .with("starttime", TIME.format(query.start()))
        .with("endtime", TIME.format(query.end()))
        .with("syncflag", query.syncFlag())
        .with("direction", query.direction())
        .with("callmethod", query.callMethod())
        .with("currentpage", query.page())
        .with("itemsperpage", query.perPage())
        .with("extnumber", String.join(",", query.extNumbers()))
        .with("destnumber", query.destNumber())
        .with("userid", query.userId())
        .with("memberid", query.memberId())
        .withUnlessEmpty("chengshudu", query.chengshudu())
        // The platform's 2025 revision calls this filter ext; which name counts is not known.
        .withUnlessEmpty("ext", query.chengshudu())
        .withUnlessEmpty("customuuid", query.customuuid());
  }

  ServiceForm playVoice(PlayVoice request) {
    ServiceForm form =
        form("App.Sip_Call.PlayVoice")
            .with("appid", appId)
            .with("accesskey", accessKey)
            .with("nationcode", request.nationcode())
            .with("destnumber", String.join(",", request.destNumbers()))
            .with("voicetype", request.voiceType())
            .with("voicefile", request.voiceFile())
            .with("userkey", request.userKey() ? 1 : 0)
            .withUnlessEmpty("chengshudu", request.chengshudu())
            .withUnlessEmpty("disnumber", request.callerId())
            .withUnlessEmpty("customuuid", request.customuuid());
    if (request.waitSeconds() != null) {
      form.with("waittime", request.waitSeconds());
    }
    if (request.connSeconds() != null) {
      form.with("conntime", request.connSeconds());
    }
    return form.with("todayonly", request.todayOnly() ? 1 : 2);
  }

  /** An answer to any of them may quote the access key, if only by mistake. */
  private ServiceForm form(String service) {
    return new ServiceForm(service).keeping(accessKey);
  }
}
