/** Tests of what is done to nobody else's machine, and of how answers become figures. */
@NullMarked
package io.coalscan.load;

import org.jspecify.annotations.NullMarked;
