/** What can go wrong, as callers see it. */
@NullMarked
package io.coalscan.model.error;

import org.jspecify.annotations.NullMarked;
