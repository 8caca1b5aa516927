/** What services tell each other. Unknown fields are ignored; a field is never reused. */
@NullMarked
package io.coalscan.model.event;

import org.jspecify.annotations.NullMarked;
