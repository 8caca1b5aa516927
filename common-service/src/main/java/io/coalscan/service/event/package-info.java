/** Events in and out: the one way in which services meet. */
@NullMarked
package io.coalscan.service.event;

import org.jspecify.annotations.NullMarked;
