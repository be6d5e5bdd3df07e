package dev.callboard.platform;

/**
 * Who one is logged in as.
 *
 * @param companyCode company code as text
 * @param companyName company name, often Chinese
 */
public record Account(String companyCode, String companyName) {}
