package io.tributary.launcher.broker;

/**
 * Where a broker is and how to sign in.
 *
 * @param url its address
 * @param user account
 * @param password its password
 */
public record BrokerAccess(String url, String user, String password) {}
