@NullMarked
package io.coalscan.wallet.registry;

import org.jspecify.annotations.NullMarked;
