package io.tributary.customer.matching.estimate;

import io.tributary.customer.matching.MatchModel;

/**
 * A new model and how it came about.
 *
 * @param model the new model
 * @param report how it came about
 */
public record Estimate(MatchModel model, EstimateReport report) {}
