package dev.callboard.journal;

/**
 * One record of a journal as it is read back.
 *
 * @param at where it stands
 * @param next where the frame behind it would stand
 * @param type the writer's own mark of what the payload is
 * @param payload the bytes as they were appended, already decompressed
 */
public record Frame(Position at, Position next, byte type, byte[] payload) {}
