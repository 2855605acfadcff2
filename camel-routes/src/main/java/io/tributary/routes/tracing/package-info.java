/**
 * Tracing: the W3C trace context of what comes in travels with the message into the batch that applies it and into the events that it
 * makes; with MicroProfile Telemetry switched on, spans of OpenTelemetry say how long each step took.
 */
@NullMarked
package io.tributary.routes.tracing;

import org.jspecify.annotations.NullMarked;
