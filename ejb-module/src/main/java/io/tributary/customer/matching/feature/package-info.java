/**
 * What a record says of a customer, brought into one form in which records of different sources, scripts and habits can be compared: names, organisations, dates,
 * addresses, emails, phones and ids. Pure; bounded in size and time whatever the input.
 */
@NullMarked
package io.tributary.customer.matching.feature;

import org.jspecify.annotations.NullMarked;
