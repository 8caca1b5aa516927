/** The simulated chain: slots, addresses, accounts, transactions and who is named by which. */
@NullMarked
package io.coalscan.sim.chain;

import org.jspecify.annotations.NullMarked;
