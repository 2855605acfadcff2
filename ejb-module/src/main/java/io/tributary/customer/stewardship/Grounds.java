package io.tributary.customer.stewardship;

/**
 * On what a decision rests.
 *
 * @param who decides; at most 100 characters
 * @param why in his own words; 1 to 1000 characters
 */
public record Grounds(String who, String why) {}
