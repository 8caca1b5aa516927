/** Answers that are kept for a moment, as bytes, for whoever asks the same. */
@NullMarked
package io.coalscan.gateway.kept;

import org.jspecify.annotations.NullMarked;
