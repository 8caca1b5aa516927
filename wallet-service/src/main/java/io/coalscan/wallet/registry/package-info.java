/** The address registry, editable by people. */
@NullMarked
package io.coalscan.wallet.registry;

import org.jspecify.annotations.NullMarked;
