/** How a service finds the instances of another one. */
@NullMarked
package io.coalscan.service.peer;

import org.jspecify.annotations.NullMarked;
