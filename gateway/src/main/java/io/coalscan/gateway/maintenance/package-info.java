/** Whether the installation takes new work at present. */
@NullMarked
package io.coalscan.gateway.maintenance;

import org.jspecify.annotations.NullMarked;
