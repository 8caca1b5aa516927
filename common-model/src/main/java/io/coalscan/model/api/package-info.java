/** What callers see: the PRD's section 6 and its documented additions. Unknown values are null, never 0. */
@NullMarked
package io.coalscan.model.api;

import org.jspecify.annotations.NullMarked;
