package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Caps;
import dev.callboard.campaign.NeverCall;
import dev.callboard.campaign.Register;
import dev.callboard.campaign.Registers;
import dev.callboard.campaign.SuppressedNumber;
import dev.callboard.country.Country;
import dev.callboard.numbers.NumberJudge;
import dev.callboard.numbers.SkipReason;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.Jobs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Whom nobody calls: the own list, registers, caps, and why a number is not called. */
public final class NeverCallViewModel {

  /**
   * What there is.
   *
   * @param own how many stand on the own list
   * @param latest when the last of them was put there; null when it is empty
   * @param registers imported ones
   * @param caps per number
   */
  record Lists(int own, @Nullable Instant latest, List<Register> registers, Caps caps) {}

  /**
   * The answer about one number.
   *
   * @param canonical its digits; empty when it is no number of the country
   * @param reasons why it is not called; empty when nothing forbids it
   * @param listed whether it stands on the own list
   */
  record Answer(String canonical, List<SkipReason> reasons, boolean listed) {}

  private final ReadOnlyObjectWrapper<@Nullable Lists> lists = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Answer> answer = new ReadOnlyObjectWrapper<>();
  private final NeverCall never;
  private final Country country;
  private final Background background;
  private final Jobs jobs;
  private final Consumer<Exception> failed;

  /**
   * Nothing is read yet.
   *
   * @param country where the profile calls
   * @param failed told of what could not be read or kept
   */
  public NeverCallViewModel(
      NeverCall never,
      Country country,
      Background background,
      Jobs jobs,
      Consumer<Exception> failed) {
    this.never = never;
    this.country = country;
    this.background = background;
    this.jobs = jobs;
    this.failed = failed;
  }

  /** What there is; null until it was read. */
  ReadOnlyObjectProperty<@Nullable Lists> lists() {
    return lists.getReadOnlyProperty();
  }

  /** The answer about the number asked for last; null before. */
  ReadOnlyObjectProperty<@Nullable Answer> answer() {
    return answer.getReadOnlyProperty();
  }

  Country country() {
    return country;
  }

  /** Reads everything anew. */
  void load() {
    background.run(this::read, lists::set, failed);
  }

  private Lists read() throws IOException {
    List<SuppressedNumber> own = List.copyOf(never.own().all().values());
    Instant latest = own.stream().map(SuppressedNumber::since).max(Instant::compareTo).orElse(null);
    Caps caps = never.caps().isPresent() ? never.caps().get().caps() : Caps.NONE;
    return new Lists(own.size(), latest, never.registers().list(), caps);
  }

  /** Looks a number up, however it is written. */
  void ask(String written) {
    background.run(
        () -> {
          NumberJudge.Verdict verdict = new NumberJudge(country).judge(written);
          if (verdict.rejection() != null) {
            return new Answer("", List.of(), false);
          }
          String canonical = verdict.canonical();
          boolean listed = never.own().all().containsKey(canonical);
          return new Answer(canonical, never.reasons(canonical, country), listed);
        },
        answer::set,
        failed);
  }

  /** Puts the number asked for on the own list, or takes it off. */
  void list(boolean wanted, String source) {
    Answer asked = answer.get();
    if (asked == null || asked.canonical().isEmpty()) {
      return;
    }
    background.run(
        () -> {
          if (wanted) {
            never
                .own()
                .add(List.of(new SuppressedNumber(asked.canonical(), Instant.now(), source, "")));
          } else {
            never.own().remove(asked.canonical());
          }
          return asked.canonical();
        },
        canonical -> {
          ask("+" + canonical);
          load();
        },
        failed);
  }

  /**
   * Reads a register as a job.
   *
   * @param title of the job
   * @param done told what came of it
   */
  void add(
      String title, String name, LocalDate date, Path file, Consumer<Registers.Imported> done) {
    jobs.start(
        title,
        control -> never.registers().add(name, date, country, file, control),
        imported -> {
          done.accept(imported);
          load();
        },
        failed);
  }

  void remove(Register register) {
    background.run(
        () -> {
          never.registers().remove(register);
          return register;
        },
        _ -> load(),
        failed);
  }

  /** Sets caps as typed; empty texts are no caps. False when one is no whole number from 1 to 99. */
  boolean cap(String perDay, String per24Hours, String perWeek) {
    if (Stream.of(perDay, per24Hours, perWeek).anyMatch(t -> !t.strip().matches("([1-9]\\d?)?"))) {
      return false;
    }
    Caps caps = new Caps(number(perDay), number(per24Hours), number(perWeek));
    background.run(
        () -> {
          if (never.caps().isPresent()) {
            never.caps().get().set(caps);
          }
          return caps;
        },
        _ -> load(),
        failed);
    return true;
  }

  /** The date somebody typed; empty when it is none, or lies ahead. */
  static Optional<LocalDate> date(String typed, LocalDate today) {
    try {
      return Optional.of(LocalDate.parse(typed.strip())).filter(d -> !d.isAfter(today));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static @Nullable Integer number(String text) {
    return text.isBlank() ? null : Integer.valueOf(text.strip());
  }
}
