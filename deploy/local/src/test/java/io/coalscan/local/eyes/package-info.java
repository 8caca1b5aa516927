/** What operators watch, held against what the fleet tells. */
@NullMarked
package io.coalscan.local.eyes;

import org.jspecify.annotations.NullMarked;
