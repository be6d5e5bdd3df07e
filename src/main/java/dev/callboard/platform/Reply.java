package dev.callboard.platform;

import java.util.function.Function;

/**
 * The outcome of a call that may be repeated without harm.
 *
 * @param <T> what a success carries
 */
public sealed interface Reply<T> {

  /** The platform did it. */
  record Ok<T>(T value) implements Reply<T> {}

  /** The platform said no. */
  record Refused<T>(Refusal refusal) implements Reply<T> {}

  /** No readable answer after all retries. */
  record Failed<T>(Failure failure) implements Reply<T> {}

  /** Goes on with the value of a success and keeps everything else. */
  default <R> Reply<R> then(Function<T, Reply<R>> next) {
    return switch (this) {
      case Ok<T>(T value) -> next.apply(value);
      case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
      case Failed<T>(Failure failure) -> new Failed<>(failure);
    };
  }

  /** Maps the value of a success and keeps everything else. */
  default <R> Reply<R> map(Function<T, R> change) {
    return switch (this) {
      case Ok<T>(T value) -> new Ok<>(change.apply(value));
      case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
      case Failed<T>(Failure failure) -> new Failed<>(failure);
    };
  }
}
