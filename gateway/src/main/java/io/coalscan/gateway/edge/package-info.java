/** What happens to every call: its id, its line in the log, its limits. */
@NullMarked
package io.coalscan.gateway.edge;

import org.jspecify.annotations.NullMarked;
