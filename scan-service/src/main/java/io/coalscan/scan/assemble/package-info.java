/** From what the services found out to the answer that callers see. Pure: no clock, no I/O, no framework. */
@NullMarked
package io.coalscan.scan.assemble;

import org.jspecify.annotations.NullMarked;
