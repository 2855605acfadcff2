/** Leads of the advertising platforms of Meta and Google: what their webhooks send and what is fetched afterwards. */
@NullMarked
package io.tributary.intake.format.social;

import org.jspecify.annotations.NullMarked;
