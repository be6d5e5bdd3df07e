/**
 * The embedded platform: a second implementation of the platform's wire, with faults on demand. It is
 * what checks the client, so it shares no code with it.
 *
 * <p>A request goes from {@code HttpPort} through {@code HttpConversation} to {@code FrontDesk},
 * where it is counted ({@code Traffic}), may meet a fault ({@code Faults}) and is answered by the desk
 * of its service. {@code Dialer} lets submitted numbers live; their records become {@code LiveCalls}
 * and callbacks ({@code CallbackPush}). {@code History} makes up the past from a seed without holding
 * it. {@code BillSearch} pages through both. {@code RecordingBytes} cuts recordings from shipped
 * speech.
 *
 * <p>Choices the platform's documentation leaves open:
 *
 * <ul>
 *   <li>The clock runs at the speed of any clock. A call reports full seconds of ringing and talking
 *       but lives {@code speedUp} times shorter. Its start is the true moment of dialling; its end
 *       follows from the seconds reported and may lie ahead of the clock.
 *   <li>A number's fate follows from seed, tag and number, at the local hour of the platform's start.
 *   <li>Refusals use the documented {@code ret} envelope for every service, PlayVoice too; PlayVoice's
 *       own {@code code} envelope is had by a fault.
 *   <li>Small answers are escaped as PHP does ({@code \/}, six characters for what is not ASCII); pages of call records are
 *       plain UTF-8.
 *   <li>GetBill's span includes both ends; pages list records of live calls first, the latest to
 *       appear in front, then history in a shuffled order.
 *   <li>Numbers left when the platform's day (UTC+8) ends are dropped, or with {@code todayonly} 2
 *       called from 08:00 the next day.
 *   <li>A link that expired answers 403 with an HTML page. Numbers of fewer than five digits do not
 *       exist.
 * </ul>
 */
@NullMarked
package dev.callboard.simulator;

import org.jspecify.annotations.NullMarked;
