package dev.callboard.calls;

import dev.callboard.platform.Bill;
import dev.callboard.simulator.History;
import dev.callboard.simulator.SimulatedCall;
import dev.callboard.simulator.SimulatorOptions;
import java.time.Instant;

/** The simulator's history as records of the client, without a wire between them. */
final class SimulatedBills {

  static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");

  private static final int OFFSET = 8 * 3_600;

  private SimulatedBills() {}

  static History history(long records, int days) {
    return History.of(new SimulatorOptions(0, records, days, 7, NOW, 1));
  }

  static Bill bill(SimulatedCall call) {
    return new Bill(
        call.id(),
        call.extNumber(),
        call.destNumber(),
        call.displayNumber(),
        PlatformTimes.written(call.start() + OFFSET),
        call.answered() ? PlatformTimes.written(call.answer() + OFFSET) : null,
        PlatformTimes.written(call.end() + OFFSET),
        call.duration(),
        call.billSec(),
        call.incoming() ? "callin" : "callout",
        call.callMethod(),
        call.userId(),
        call.memberId(),
        call.chengshudu(),
        call.customUuid(),
        call.recordFileName(),
        call.recorded() ? "203.0.113.10" : "",
        call.hangupDirection(),
        call.hangupCause(),
        call.userKey());
  }
}
