package dev.callboard.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.job.JobControl;
import dev.callboard.numbers.JudgedNumber;
import dev.callboard.numbers.NumberImport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementExportTest {

  @TempDir Path folder;

  @Test
  void whatWasAgreedToIsThereAfterARestartAndCanBeGivenAway() throws Exception {
    List<JudgedNumber> list = new ArrayList<>(Plans.numbers(3));
    list.addAll(NumberImport.fromText("12\n0812 0000 000", Plans.INDONESIA));
    var hours =
        new Agreement.Hours(
            false, List.of(ZoneId.of("Asia/Jakarta")), 0, "Collection", "POJK 22/2023", "2023");
    String id;
    try (Ledger ledger = Ledger.open(folder.resolve("ledger"), InstantSource.system())) {
      id =
          ledger
              .create(
                  Plans.plan("Dues", 2), list, new ListOrigin("leads.csv", "ab12"), hours, "sari")
              .id();
    }
    try (Ledger ledger = Ledger.open(folder.resolve("ledger"), InstantSource.system())) {
      Agreement agreed = ledger.agreement(id).orElseThrow();
      assertThat(agreed.by()).isEqualTo("sari");
      Path out = folder.resolve("agreement.csv");
      AgreementExport.write(ledger.find(id).orElseThrow(), agreed, out, JobControl.NONE);
      assertThat(Files.readAllLines(out))
          .startsWith("item,value,count,source,since", "campaign,Dues,,,", "tag," + id + ",,,")
          .contains(
              "agreed_by,sari,,,",
              "list,leads.csv,,,",
              "list_sha256,ab12,,,",
              "to_call,,3,,",
              "skipped,too_short,1,,",
              "hours,Collection,,POJK 22/2023,2023",
              "hours_allowed,no,,,",
              "hours_zones_open,Asia/Jakarta,0,,");
    }
  }
}
