/** What people who run the installation may change: known people and the address registry. The gateway lets nobody else here. */
@NullMarked
package io.coalscan.wallet.admin;

import org.jspecify.annotations.NullMarked;
