/** How a service goes: not ready first, then nothing new, then what is in hand, then away. */
@NullMarked
package io.coalscan.service.stop;

import org.jspecify.annotations.NullMarked;
