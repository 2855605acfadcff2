/** Web forms, however a browser sends them: as URL-encoded fields, as multipart with files, or as a JSON object. */
@NullMarked
package io.tributary.intake.format.form;

import org.jspecify.annotations.NullMarked;
